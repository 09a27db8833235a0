//! From a row of a sheet to the entries of a record.

use std::borrow::Cow;

use super::awards::is_award;
use super::body::Body;
use super::cells::{Filled, text_of};
use super::columns::{Column, Share, of};
use super::headers::is_past;
use super::names::Claim;
use crate::honours::{Awardee, Kind, Known, Roll};
use crate::json::Value;
use crate::text::{begins_digit, fold, has, is_digit, is_letter, is_listed, join, lower, tidy};

/// The field that says which group of a list a record is in, where no field of the format does.
const GROUP: &str = "Nhóm";

/// The signs of what is the same as above, and what texts begin with that say so.
const DITTO: &[char] = &['"', '″', '“', '”', '\'', '’', '〃'];
const SAME: &[char] = &['n', 'N', '-', '–', '/', '(', '"', '″', '“', '”', '\'', '’', '〃'];

/// The entries of a record. `headed` is how many columns there are up to the last one with a heading.
pub(super) fn entries<'r>(
    columns: &'r [Column],
    headed: usize,
    body: &'r Body,
    row: &'r [Filled<'_>],
) -> Vec<(&'r str, Value<'r>)> {
    let mut values = Vec::with_capacity(row.len() + 2);
    let award = text_of(columns, Known::Award, row);
    let has_sum = is_sum(award);
    let mut lacks_award = award.is_empty() || has_sum;
    if let Some(kind) = body.kind {
        values.push(("kind", Value::Text(kind.as_str().into())));
    }
    let mut ticked = Vec::new();
    for Filled { column: place, cell, text, .. } in row {
        let Some(column) = columns.get(*place).filter(|_| *place < headed) else {
            continue;
        };
        if let (Some(ticks), true) = (&column.award, award.is_empty() && is_ticked(columns, row, text)) {
            if !ticked.contains(&&**ticks) {
                ticked.push(&**ticks);
            }
            continue;
        }
        let is_tick = column.known.is_none() && text.len() < 5 && is_listed(TICKS, text);
        if let Some((field, said)) = if is_tick { column.ticks(columns) } else { None } {
            values.push((field, Value::Text(said.into())));
            continue;
        }
        // Columns under one personal heading have one name; the first is meant.
        let is_said = column.is_personal && says(&values, &column.name);
        if is_said || column.goes_on(text) || column.is_nameless() {
            continue;
        }
        if let (Some(Known::Name), Some(href)) = (column.known, cell.href) {
            values.push(("href", Value::Text(href.into())));
        }
        // A link's words say less than where it leads.
        let said = cell.href.filter(|_| column.known == Some(Known::Href)).unwrap_or(cell.text);
        let is_own = || lacks_award && column.award.is_some() && is_award(text) && !is_past(&column.heading.text);
        let may_stand_in = column.is_spare || is_own();
        let stands_in = may_stand_in && std::mem::take(&mut lacks_award);
        let name = match column.known {
            _ if stands_in => Known::Award.name(),
            Some(Known::Award) if has_sum => &column.heading.text,
            // What people are besides isn't a kind of ours: `Học sinh`.
            Some(Known::Kind) if Kind::of(text).is_none() && !is_same_above(text) => &column.heading.text,
            _ => &column.name,
        };
        values.push((name, Value::Text(column.kept(said).into())));
        if column.is_school_year && said.bytes().filter(u8::is_ascii_digit).count() > 3 {
            values.push((Known::Year.name(), Value::Text(said.into())));
        }
    }
    if !ticked.is_empty() {
        values.push((Known::Award.name(), Value::Text(join(&ticked, ", ").into())));
    }
    add_groups(&mut values, columns, body);
    add_class(&mut values, columns, row);
    if let Some(name) = shared_name(columns, body, row) {
        forget(&mut values, Known::Name.name());
        values.push(("name", Value::Text(name.into())));
    }
    add_kind(&mut values, columns, row);
    values
}

/// The record over the one that stands at a place of the data, unless it was left out.
fn above(roll: &Roll, place: u32) -> Option<Awardee<'_>> {
    let last = u32::try_from(roll.len()).ok()?.checked_sub(1)?;
    (roll.place(last) + 1 == place).then(|| roll.get(last as usize))?
}

/// Says a dash again where nothing else says what it stands for.
pub(super) fn say_dashes(values: &mut Vec<(&str, Value<'_>)>, dashes: &[Known]) {
    for known in dashes.iter().filter(|known| **known != Known::Name) {
        if !says(values, known.name()) {
            values.push((known.name(), Value::Text("-".into())));
        }
    }
}

/// Puts what the record above has in place of what says that it is the same, but for a name.
pub(super) fn repeat_above(values: &mut [(&str, Value<'_>)], roll: &Roll, place: u32) {
    for (name, value) in values {
        let is_same = matches!(value, Value::Text(text) if is_same_above(text));
        let is_told = |known: Known| known.is_searched() && known != Known::Name || known == Known::Kind;
        let may_be = || Known::of(name).is_none_or(is_told);
        let above = || above(roll, place)?.text(name).map(str::to_owned);
        if let Some(above) = if is_same && may_be() { above() } else { None } {
            *value = Value::Text(above.into());
        }
    }
}

/// Whether a text says the same as what stands above: `nt`, `-nt-`, `như trên`, or the sign of it.
fn is_same_above(text: &str) -> bool {
    if text.len() > 20 || !text.trim_start().starts_with(SAME) {
        return false;
    }
    let folded = fold(text);
    is_listed("nt nhutren", &folded) || folded.is_empty() && (text.contains(DITTO) || has(text, "//"))
}

/// Whether there is an entry of a field.
fn says(values: &[(&str, Value<'_>)], field: &str) -> bool {
    values.iter().any(|(name, _)| *name == field)
}

/// Takes the entries of a field away.
fn forget(values: &mut Vec<(&str, Value<'_>)>, field: &str) {
    values.retain(|(name, _)| *name != field);
}

/// What ticks a cell.
const TICKS: &str = "x X v V ✓ ✔ √ ● + * ☑ ☒ ✅ ü þ";

/// Whether a cell ticks the award that its column is of: `x` under `Bằng khen`, or for people `1`, where nothing else
/// stands under any award.
fn is_ticked(columns: &[Column], row: &[Filled<'_>], text: &str) -> bool {
    let is_tick = |text: &str| text == "1" || is_listed(TICKS, text);
    let is_other = |filled: &Filled<'_>| {
        columns.get(filled.column).is_some_and(|column| column.award.is_some()) && !is_tick(&filled.text)
    };
    let has_people = || {
        let name = of(columns, Known::Name).and_then(|name| columns.get(name)?.heading.claim());
        name.is_some_and(|claim| claim <= Claim::Beside)
    };
    is_listed(TICKS, text) || text == "1" && has_people() && !row.iter().any(is_other)
}

/// Whether money stands where an award might.
fn is_sum(award: &str) -> bool {
    if !begins_digit(award) {
        return false;
    }
    let folded = fold(award);
    let unit = folded.trim_start_matches(is_digit);
    folded.len() > unit.len() + 4 && (unit.is_empty() || is_listed("d dong vnd", unit))
}

/// Adds the kind that the heading of the name says where each kind has a column of its own, `Tập thể` and
/// `Cá nhân`; the name doesn't stand in that column as well.
fn add_kind<'r>(values: &mut Vec<(&'r str, Value<'r>)>, columns: &'r [Column], row: &[Filled<'_>]) {
    if !columns.iter().any(|column| column.share == Share::Others) {
        return;
    }
    let has_name = |column: &&Column| column.known == Some(Known::Name) || column.share == Share::Others;
    let mut filled = row.iter().filter_map(|filled| columns.get(filled.column)).filter(has_name);
    let (Some(column), None) = (filled.next(), filled.next()) else {
        return;
    };
    if column.share == Share::Others {
        forget(values, &column.name);
    }
    let heading = fold(&column.heading.text);
    let named = ["hovaten", "hoten", "ten"].into_iter().find_map(|word| heading.strip_prefix(word));
    let kind = Kind::of(named.unwrap_or(&heading)).or_else(|| Kind::of(&column.heading.group));
    if let (Some(kind), false) = (kind, says(values, Known::Kind.name())) {
        values.push((Known::Kind.name(), Value::Text(kind.as_str().into())));
    }
}

/// Adds what the headings of groups say and the record itself doesn't.
fn add_groups<'r>(values: &mut Vec<(&'r str, Value<'r>)>, columns: &[Column], body: &'r Body) {
    let rest = body.groups.rest(says(values, Known::Unit.name()));
    for field in [Known::Unit, Known::Award, Known::Year, Known::Decision] {
        if let (Some(text), false) = (body.groups.of(field), says(values, field.name())) {
            values.push((field.name(), Value::Text(text.into())));
        }
    }
    if !rest.is_empty() && !columns.iter().any(|column| column.name == GROUP) {
        values.push((GROUP, Value::Text(rest.into())));
    }
}

/// Adds the class of an order, which has a column of its own, to the order's name; alone it is the award.
fn add_class<'r>(values: &mut Vec<(&'r str, Value<'r>)>, columns: &[Column], row: &'r [Filled<'_>]) {
    let class = row.iter().find_map(|filled| {
        let column = columns.get(filled.column).filter(|column| column.known.is_none())?;
        is_word(&column.heading.text, "hạng").then_some((&*column.name, &*filled.text))
    });
    let Some((field, class)) = class else { return };
    let order = values.iter().rev().find(|(name, _)| *name == Known::Award.name());
    let award = match order {
        None if class.contains(is_letter) => Cow::Borrowed(class),
        Some((_, Value::Text(order))) if takes_class(order) => {
            let bare =
                class.split_once(' ').filter(|(first, _)| is_word(first, "hạng")).map_or(class, |(_, rest)| rest);
            join(&[order, "hạng", bare], " ").into()
        }
        _ => return,
    };
    forget(values, field);
    forget(values, Known::Award.name());
    values.push((Known::Award.name(), Value::Text(award)));
}

/// Whether an award is an order of which the class isn't said.
fn takes_class(award: &str) -> bool {
    let folded = fold(award);
    ["huanchuong", "huychuong"].iter().any(|word| folded.starts_with(word)) && !has(&folded, "hang")
}

fn is_word(text: &str, word: &str) -> bool {
    text.chars().map(lower).eq(word.chars())
}

/// The name that stands in several columns, or in another than the others.
fn shared_name(columns: &[Column], body: &Body, row: &[Filled<'_>]) -> Option<String> {
    let (mut parts, mut other, mut goes_on) = (Vec::new(), None, false);
    for Filled { column, cell, text, .. } in row {
        let column = columns.get(*column)?;
        if column.known == Some(Known::Name) {
            parts.push(tidy(column.kept(cell.text)));
        } else if column.goes_on(text) {
            // A given name may stand beside the whole one as well.
            let is_same = |name: &Cow<'_, str>| last_word(name) == last_word(text);
            if column.share == Share::Given && parts.last().is_some_and(is_same) {
                continue;
            }
            goes_on = true;
            parts.push(Cow::Borrowed(text.as_ref()));
        } else if column.share == Share::Others {
            other = other.or(Some(text.to_string()));
        }
    }
    if goes_on {
        return Some(join(&parts, " "));
    }
    if !parts.is_empty() {
        return None;
    }
    // A collective may have no name but its unit's.
    let unit = || text_of(columns, Known::Unit, row).to_owned();
    other.or_else(|| (body.kind == Some(Kind::Collective)).then(unit))
}

fn last_word(text: &str) -> String {
    fold(text.rsplit(' ').next().unwrap_or_default())
}
