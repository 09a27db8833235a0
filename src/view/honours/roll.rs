//! The rows: a table where there is room, cards in the same order and words where there isn't.

use bangvang_content::concat;
use bangvang_content::honours::{Awardee, Honours, Status};
use bangvang_markup::html;
use yew::Html;

use super::Scene;
use super::columns::{title, value_in};
use super::record::record;
use super::state::Act;
use super::thumbnail::Thumbnail;
use crate::load::Row;
use crate::locale::Words;
use crate::view::View as _;
use crate::view::shared::is_plain;

/// More columns than this don't fit a page of middle width.
const MANY: usize = 6;

/// One page of rows under a caption that says which they are.
pub fn roll(scene: &Scene<'_>, caption: &str) -> Html {
    let words = scene.words;
    let order = scene.state.sort.as_deref().map(|sort| scene.honours.roll.resolve_order(sort)).unwrap_or_default();
    let sort = |field: &str| match order.strip_suffix(field)? {
        "" => Some("ascending"),
        "-" => Some("descending"),
        _ => None,
    };
    let head = |field: &String| {
        html! { <th scope="col" part="column" role="columnheader" aria-sort={sort(field)}>{ title(field, words) }</th> }
    };
    // So many columns need the room of a wide page.
    let class = if scene.columns.len() > MANY { "roll is-many" } else { "roll" };
    // Beside the pages it would say the same again.
    let unseen = (scene.results.rows.len() == scene.results.total).then_some("unseen");
    html! {
        <table {class} part="table" role="table">
            <caption part="caption" class={unseen}>{ caption }</caption>
            <thead role="rowgroup"><tr role="row">{ for scene.columns.iter().map(head) }</tr></thead>
            <tbody role="rowgroup">
                { for scene.results.rows.iter().flat_map(|row| rows(scene, row)) }
            </tbody>
        </table>
    }
}

/// A record's row, and the open record under it. Keys keep a row, and the focus in it, when others come or go.
fn rows(scene: &Scene<'_>, row: &Row) -> impl Iterator<Item = Html> {
    let awardee = scene.honours.roll.get(row.record as usize);
    let is_open = awardee.as_ref().is_some_and(|one| scene.state.open.as_deref() == Some(one.key().as_str()));
    let shown = awardee.as_ref().map(|awardee| {
        html! {
            <tr key={row.record.to_string()} role="row" part="row" class={is_open.then_some("is-open")}>
                { for scene.columns.iter().map(|field| cell(scene, row, awardee, field, is_open)) }
            </tr>
        }
    });
    let opened = awardee.as_ref().filter(|_| is_open).map(|awardee| {
        html! {
            <tr key={format!("{}+", row.record)} role="row" class="record" part="record" id={format!("record-{}", row.record)}>
                <td role="cell" colspan={scene.columns.len().to_string()}>{ record(scene, row, awardee) }</td>
            </tr>
        }
    });
    shown.into_iter().chain(opened)
}

fn cell(scene: &Scene<'_>, row: &Row, awardee: &Awardee<'_>, field: &str, is_open: bool) -> Html {
    match field {
        "photo" => {
            return html! { <td key="photo" part="cell" role="cell" class="roll__photo">{ photo(scene, awardee).unwrap_or_default() }</td> };
        }
        "href" => {
            return html! { <td key="href" part="cell" role="cell">{ article(scene, awardee).unwrap_or_default() }</td> };
        }
        _ => {}
    }
    let text = value_in(scene.honours, awardee, field, scene.words);
    let shown = scene.field(row, awardee, field, &text);
    if field == "name" {
        return name(scene, row, awardee, shown, is_open);
    }
    let class = matches!(field, "year" | "date" | "decision").then_some("is-number");
    if text.is_empty() {
        return html! { <td key={field} part="cell" role="cell" {class}></td> };
    }
    html! {
        // On a card the style sheet writes the column's title before it: one node less for each cell.
        <td key={field} part="cell" role="cell" {class} data-title={title(field, scene.words).to_owned()}>{ shown }</td>
    }
}

fn photo(scene: &Scene<'_>, awardee: &Awardee<'_>) -> Option<Html> {
    Some(Thumbnail { photo: awardee.photo()?, base: scene.listing.url.clone() }.html())
}

fn article(scene: &Scene<'_>, awardee: &Awardee<'_>) -> Option<Html> {
    let href = scene.listing.resolve(awardee.href()?);
    let words = scene.words.article_link;
    // A label has one language; of such links each says whose it is.
    let label = scene.spoken().is_none().then(|| concat(&[words, ": ", awardee.name()]));
    Some(html! { <a {href} aria-label={label}>{ words }</a> })
}

/// The name opens its record. It is a link, so that it can be copied and works without us.
fn name(scene: &Scene<'_>, row: &Row, awardee: &Awardee<'_>, shown: Html, is_open: bool) -> Html {
    let id = awardee.key();
    let href = scene.link_to(&id);
    let act = scene.act.clone();
    let (toggled, page) = ((!is_open).then_some(id), scene.results.page);
    let onclick = move |event: yew::MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            act.emit(Act::Open(toggled.clone(), page));
        }
    };
    let is_revoked = awardee.status() == Status::Revoked;
    html! {
        <th key="name" scope="row" role="rowheader" class="roll__name">
            <a {href} {onclick} part="name" translate="no" class={is_revoked.then_some("is-revoked")}
                aria-expanded={if is_open { "true" } else { "false" }}
                aria-controls={is_open.then(|| format!("record-{}", row.record))}>{ shown }</a>
            { badge(scene, awardee) }
        </th>
    }
}

fn badge(scene: &Scene<'_>, awardee: &Awardee<'_>) -> Html {
    match badge_text(awardee, scene.honours, scene.words) {
        Some(text) => html! { <>{ " " }<span class="badge" part="badge">{ text }</span></> },
        None => Html::default(),
    }
}

/// What is said beside a name whose award isn't simply given: what the data says where that isn't understood.
pub fn badge_text<'a>(awardee: &Awardee<'a>, honours: &Honours, words: &'static Words) -> Option<&'a str> {
    let is_proposed = honours.head.status == Some(Status::Proposed);
    awardee.unread_status().or_else(|| match awardee.status() {
        Status::Revoked => Some(words.revoked),
        Status::Proposed if !is_proposed => Some(words.proposed),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use bangvang_content::honours::{Options, read};

    use super::*;
    use crate::locale::Lang;

    #[test]
    fn what_a_status_says_stands_beside_the_name() {
        let list = r#"[{"name": "An", "status": "Hết hiệu lực"}, {"name": "Ba", "status": "revoked"}, {"name": "Ca"}]"#;
        let honours = read(list.as_bytes(), &Options::default()).expect("it is a list").content;
        let words = Lang::Vi.words();
        let said: Vec<_> = honours.roll.iter().map(|awardee| badge_text(&awardee, &honours, words)).collect();
        assert_eq!(said, [Some("Hết hiệu lực"), Some(words.revoked), None]);
    }
}
