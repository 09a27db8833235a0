//! What the list says of itself: title, issuer, decision, how many; and the sign on a proposed one.

use bangvang_content::date::Date;
use bangvang_content::honours::{Consultation, Decision, Head, Status};
use bangvang_content::{Gather as _, concat, join};
use bangvang_markup::html;
use yew::Html;

use super::Scene;
use crate::locale::{Lang, Words, date, fill, moment, number};
use crate::view::shared::{heading, unbroken};

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
    // Where some are of no kind, the others' count would pass for that of all.
    if (counts.collectives + counts.households + counts.individuals) as usize != scene.honours.roll.len() {
        return Html::default();
    }
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
    .gather();
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
    if head.status == Some(Status::Proposed) { proposed(head, lang, Now::read()) } else { Vec::new() }
}

fn proposed(head: &Head, lang: Lang, now: Now) -> Vec<String> {
    let words = lang.words();
    let Some(consultation) = &head.consultation else {
        return vec![words.proposed_head.to_owned(), words.proposed_text.to_owned()];
    };
    let Consultation { opens, closes, contact } = consultation;
    let is_over = closes.as_ref().is_some_and(|closes| now.is_past(closes, true));
    let is_ahead = opens.as_ref().is_some_and(|opens| !now.is_past(opens, false));
    let from = |pattern| opens.as_ref().map(|opens| fill(pattern, &[&moment(opens, lang)])).unwrap_or_default();
    let stage = match (opens, closes) {
        (None, None) => String::new(),
        _ if is_over => words.proposed_closed.to_owned(),
        _ if is_ahead => from(words.proposed_soon),
        _ => words.proposed_open.to_owned(),
    };
    // An hour ends at itself, a day with its last one.
    let until = closes.as_ref().map(|closes| {
        let until = if closes.time.is_some() { words.consultation_until_hour } else { words.consultation_until };
        fill(until, &[&moment(closes, lang)])
    });
    let mut text = words.proposed_text.to_owned();
    if opens.is_some() || closes.is_some() {
        let begin = if is_over { words.consultation_over } else { words.consultation };
        text = concat(&[&*text, " ", begin, &from(words.consultation_from), &until.unwrap_or_default(), "."]);
    }
    let contact = contact.as_ref().map(|contact| fill(words.consultation_contact, &[contact]));
    [concat(&[words.proposed_head, &stage]), text].into_iter().chain(contact).gather()
}

/// What time it is, in minutes since 1970 began: for days and hours of a known offset, and by the reader's own clock
/// for others.
#[derive(Clone, Copy)]
struct Now {
    utc: i64,
    local: i64,
}

impl Now {
    fn read() -> Self {
        let now = js_sys::Date::new_0();
        let utc = (now.get_time() / 60_000.0) as i64;
        Self { utc, local: utc - now.get_timezone_offset() as i64 }
    }

    /// Whether it is after that moment; where it is a day alone, after its beginning or its end.
    fn is_past(self, at: &Date, is_end: bool) -> bool {
        let now = if at.offset.is_some() { self.utc } else { self.local };
        now >= at.minutes() + if is_end && at.time.is_none() { 1440 } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use bangvang_content::honours::{Options, read};

    use super::*;

    /// Midday of 20/5/2021 in Việt Nam, read there.
    const NOW: Now = Now { utc: 27_024_780, local: 27_025_200 };

    #[track_caller]
    fn check(consultation: &str, head: &str, text: &str) {
        let list = format!(r#"{{"status": "proposed", {consultation}"awardees": [{{"name": "An"}}]}}"#);
        let list = read(list.as_bytes(), &Options::default()).expect("it is a list").content;
        let lines = proposed(&list.head, Lang::Vi, NOW);
        assert_eq!(lines.first().map(String::as_str), Some(head), "{consultation}");
        let said = lines.get(1).and_then(|line| line.strip_prefix(Lang::Vi.words().proposed_text));
        assert_eq!(said.map(str::trim_start), Some(text), "{consultation}");
    }

    #[test]
    fn the_sign_says_how_far_the_consultation_is() {
        let (head, open) = ("Danh sách đề nghị khen thưởng", "Danh sách đề nghị khen thưởng, đang lấy ý kiến");
        let closed = "Danh sách đề nghị khen thưởng, đã hết thời hạn lấy ý kiến";
        check("", head, "");
        check(r#""consultation": {"contact": "Phòng Nội vụ"}, "#, head, "");
        check(
            r#""consultation": {"opens": "2021-05-17", "closes": "2021-05-20"}, "#,
            open,
            "Nhận ý kiến từ 17/5/2021 đến hết ngày 20/5/2021.",
        );
        check(r#""consultation": {"opens": "2021-05-20"}, "#, open, "Nhận ý kiến từ 20/5/2021.");
        check(r#""consultation": {"closes": "2021-05-19"}, "#, closed, "Đã nhận ý kiến đến hết ngày 19/5/2021.");
        check(
            r#""consultation": {"opens": "2021-05-21", "closes": "2021-05-28"}, "#,
            "Danh sách đề nghị khen thưởng, sẽ lấy ý kiến từ 21/5/2021",
            "Nhận ý kiến từ 21/5/2021 đến hết ngày 28/5/2021.",
        );
    }

    #[test]
    fn an_hour_ends_at_itself_in_its_own_offset() {
        let head = "Danh sách đề nghị khen thưởng";
        for (closes, stage) in [
            ("2021-05-20T11:30:00+07:00", ", đã hết thời hạn lấy ý kiến"),
            ("2021-05-20T11:30:00", ", đã hết thời hạn lấy ý kiến"),
            ("2021-05-20T11:30:00+00:00", ", đang lấy ý kiến"),
        ] {
            let begin = if stage.contains("đang") { "Nhận" } else { "Đã nhận" };
            let consultation = format!(r#""consultation": {{"closes": "{closes}"}}, "#);
            check(&consultation, &[head, stage].concat(), &[begin, " ý kiến đến 20/5/2021 11:30."].concat());
        }
    }
}
