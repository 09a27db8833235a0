//! What the list says of itself: title, issuer, decision, how many; and the sign on a proposed one.

use bangvang_content::honours::{Consultation, Decision, Head, Status};
use bangvang_markup::html;
use yew::Html;

use super::Scene;
use crate::locale::{Lang, Words, date, fill, moment, number};
use crate::view::shared::{heading, unbroken};
use bangvang_content::join;

/// The head of the list; nothing where the data has none.
pub fn head(scene: &Scene<'_>) -> Html {
    let head = &scene.honours.head;
    html! {
        <header class="honours__head" part="head">
            if let Some(title) = &head.title {
                { heading(scene.options.heading_level, "honours__title", "title", scene.own(unbroken(title))) }
            }
            <p class="honours__facts">
                if let Some(issuer) = &head.issuer { <span>{ fill(scene.words.issuer, &[]) }{ scene.own(issuer.into()) }</span> }
                { decision(scene) }
                { kinds(scene) }
            </p>
            { sign(head, scene.options.lang) }
        </header>
    }
}

fn decision(scene: &Scene<'_>) -> Html {
    let Some(decision) = &scene.honours.head.decision else { return Html::default() };
    let Some(text) = decision_text(scene.words, decision) else { return Html::default() };
    html! {
        <span>
            if let Some(href) = &decision.href {
                <a href={scene.listing.resolve(href)} part="link">{ text }</a>
            } else {
                { text }
            }
        </span>
    }
}

/// A decision in words: number and day.
pub fn decision_text(words: &'static Words, decision: &Decision) -> Option<String> {
    let number = decision.number.as_ref()?;
    Some(match &decision.date {
        Some(at) => fill(words.decision_dated, &[number, &date(at)]),
        None => fill(words.decision_of, &[number]),
    })
}

fn kinds(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let counts = scene.honours.roll.kinds();
    let say = |count: u32, one: &'static str, many: &'static str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(fill(many, &[&number(u64::from(count), scene.options.lang)])),
    };
    let parts: Vec<String> = [
        say(counts.collectives, words.collectives_one, words.collectives),
        say(counts.households, words.households_one, words.households),
        say(counts.individuals, words.individuals_one, words.individuals),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! { if !parts.is_empty() { <span>{ join(&parts, ", ") }</span> } }
}

/// The sign that these awards are not decided.
fn sign(head: &Head, lang: Lang) -> Html {
    let lines = sign_lines(head, lang);
    let Some((first, others)) = lines.split_first() else { return Html::default() };
    html! {
        <div class="sign" part="sign" role="note">
            <strong>{ first }</strong>
            { for others.iter().map(|line| html! { <p>{ line }</p> }) }
        </div>
    }
}

/// What the sign says, its head first; nothing where the awards are decided.
pub fn sign_lines(head: &Head, lang: Lang) -> Vec<String> {
    let words = lang.words();
    if head.status != Some(Status::Proposed) {
        return Vec::new();
    }
    let consultation = head.consultation.as_ref();
    let until = consultation.and_then(|one| until(one, lang)).unwrap_or_default();
    let mut lines =
        vec![words.proposed_head.to_owned(), [words.proposed_text, " ", &until].concat().trim_end().to_owned()];
    let contact = consultation.and_then(|one| one.contact.as_ref());
    lines.extend(contact.map(|contact| fill(words.consultation_contact, &[contact])));
    lines
}

fn until(consultation: &Consultation, lang: Lang) -> Option<String> {
    let words = lang.words();
    let closes = consultation.closes.as_ref()?;
    Some(match (&consultation.opens, closes.time) {
        (Some(opens), _) => fill(words.consultation_both, &[&moment(opens, lang), &moment(closes, lang)]),
        // An hour ends at itself, a day with its last one.
        (None, Some(_)) => fill(words.consultation_until_hour, &[&moment(closes, lang)]),
        (None, None) => fill(words.consultation_until, &[&date(closes)]),
    })
}
