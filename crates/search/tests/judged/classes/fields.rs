//! What other fields say.

use super::*;

pub(super) fn fields(list: &List) -> Vec<Class> {
    let praised = |seen: &Seen| seen.is_person() && seen.record.award.starts_with("Bằng khen");
    let several = draw(list, 31, 16, praised).into_iter().enumerate().map(|(at, seen)| {
        let (given, year) = (last(&seen.record.name).to_lowercase(), seen.record.year);
        let query = format!("{given} bằng khen {year}");
        let (bare_given, toned_given, is_bare) = (bare(&given), toned(&given), at % 2 == 1 || bare(&given) == given);
        judged(if at % 2 == 1 { bare(&query) } else { query }, move |seen| {
            let names = |name: &str, given: &String| split(name).contains(given);
            let is_named = if is_bare { names(&seen.bare, &bare_given) } else { names(&seen.toned, &toned_given) };
            is_named && seen.record.award.contains("Bằng khen") && seen.record.year == year
        })
    });
    let quoted = people(list, 32, 14).into_iter().enumerate().map(|(at, name)| {
        let words = split(&name.to_lowercase());
        let phrase = words[words.len() - 2..].join(" ");
        let wanted = bare(&phrase);
        let query = format!("\"{}\"", if at % 2 == 0 { &phrase } else { &wanted });
        judged(query, move |seen| holds(&seen.all, &wanted))
    });
    let units = draw(list, 33, 20, |seen| !seen.record.unit.is_empty()).into_iter().enumerate().map(|(at, seen)| {
        let unit = seen.record.unit.to_lowercase();
        let wanted = bare(&unit);
        judged(if at % 2 == 0 { unit } else { wanted.clone() }, move |seen| holds(&seen.all, &wanted))
    });
    let decisions = draw(list, 34, 16, |_| true).into_iter().enumerate().map(|(at, seen)| {
        let whole = seen.record.decision.clone();
        let number = whole.split('/').next().unwrap_or("").to_owned();
        match at % 3 {
            0 => judged(whole.clone(), move |seen| seen.record.decision.starts_with(&whole)),
            1 => judged(bare(&whole), move |seen| seen.record.decision.starts_with(&whole)),
            _ => judged(number.clone(), move |seen| holds(&seen.all, &number)),
        }
    });
    let awards = [
        "huân chương lao động",
        "huan chuong lao dong hang nhat",
        "chiến sĩ thi đua toàn quốc",
        "nha giao uu tu",
        "bằng khen của thủ tướng",
        "ky niem chuong",
        "cờ thi đua của chính phủ",
        "thầy thuốc ưu tú",
        "lao dong tien tien",
        "huân chương dũng cảm",
    ];
    let awards = awards.map(|query| judged(query.into(), move |seen| holds(&seen.award, &bare(query))));
    vec![
        ("several fields", several.collect()),
        ("quoted phrase", quoted.collect()),
        ("unit", units.collect()),
        ("decision number", decisions.collect()),
        ("award", awards.into()),
    ]
}
