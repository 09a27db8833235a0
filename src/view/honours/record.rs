//! An open record: all that the data says of one awardee.

use std::rc::Rc;

use bangvang_content::honours::Awardee;
use bangvang_markup::html;
use yew::Html;

use super::Scene;
use super::columns::{title, value};
use crate::load::Row;
use crate::view::View as _;
use crate::view::shared::{Portrait, ShareButton};

/// How wide a photo shows in a record, for the choice among its sizes.
const IN_RECORD: &str = "(min-width: 48em) 14em, 100vw";

/// The fields of a record in the order in which they are read.
const ORDER: [&str; 9] = ["kind", "position", "unit", "place", "award", "year", "date", "decision", "citation"];

/// Fields that show in another way than as text.
const NOT_TEXT: [&str; 6] = ["id", "name", "photo", "href", "status", "ordinal"];

/// The record of a row.
pub fn record(scene: &Scene<'_>, row: &Row, awardee: &Awardee<'_>) -> Html {
    let own =
        awardee.fields().map(|(field, _)| field).filter(|field| !ORDER.contains(field) && !NOT_TEXT.contains(field));
    let facts = ORDER.into_iter().chain(own).map(|field| fact(scene, row, awardee, field));
    html! {
        <>
            <div class="record__body">
                <dl class="record__facts">{ for facts }</dl>
                { portrait(scene, awardee).unwrap_or_default() }
            </div>
            <p class="record__tools">
                if let Some(href) = awardee.href() {
                    <a class="button" part="button" href={scene.listing.resolve(href)}>{ scene.words.article_link }</a>
                }
                if scene.address.has_links() { { share(scene, awardee) } }
            </p>
        </>
    }
}

fn portrait(scene: &Scene<'_>, awardee: &Awardee<'_>) -> Option<Html> {
    let mut photo = awardee.photo()?;
    if photo.alt.is_none() && photo.caption.is_none() {
        photo.alt = Some(awardee.name().to_owned());
    }
    let (photos, base) = (Rc::new(vec![photo]), scene.listing.url.clone());
    let (options, emitter) = (Rc::clone(scene.options), scene.emitter.clone());
    Some(Portrait { photos, base, spoken: scene.spoken().cloned(), sizes: IN_RECORD, options, emitter }.html())
}

fn share(scene: &Scene<'_>, awardee: &Awardee<'_>) -> Html {
    let (words, link, copy) = (scene.words, scene.link_to(&awardee.key()), Some(copy_label(scene, awardee)));
    ShareButton { words, title: String::new(), link, is_sign: false, copy }.html()
}

fn copy_label(scene: &Scene<'_>, awardee: &Awardee<'_>) -> &'static str {
    use bangvang_content::honours::Kind;
    match awardee.kind() {
        None | Some(Kind::Individual) => scene.words.copy_person,
        _ => scene.words.copy_record,
    }
}

fn fact(scene: &Scene<'_>, row: &Row, awardee: &Awardee<'_>, field: &str) -> Html {
    let text = value(awardee, field, scene.words);
    if text.is_empty() {
        return Html::default();
    }
    let shown = decision_link(scene, awardee, field, scene.field(row, awardee, field, &text));
    // The row above says it where it is one of a table.
    let class = scene.columns.iter().any(|column| column == field).then_some("is-shown");
    html! { <><dt {class}>{ title(field, scene.words) }</dt><dd {class}>{ shown }</dd></> }
}

/// The decision leads to its text where it is the list's own.
fn decision_link(scene: &Scene<'_>, awardee: &Awardee<'_>, field: &str, shown: Html) -> Html {
    let of_list = scene.honours.head.decision.as_ref();
    let same = |number: &Option<String>| number.as_deref() == awardee.text("decision");
    match of_list
        .filter(|decision| field == "decision" && same(&decision.number))
        .and_then(|decision| decision.href.as_ref())
    {
        Some(href) => html! { <a href={scene.listing.resolve(href)}>{ shown }</a> },
        None => shown,
    }
}
