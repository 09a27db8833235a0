//! Whole names, however they are typed.

use super::*;

pub(super) fn names(list: &List) -> Vec<Class> {
    let exact = people(list, 1, 20).into_iter().map(|name| judged(name.to_lowercase(), same_toned(&name)));
    let toneless = people(list, 2, 20).into_iter().map(|name| judged(bare(&name), same_bare(&name)));
    let partly = people(list, 3, 16).into_iter().map(|name| {
        let given = last(&name).to_lowercase();
        let rest = bare(name.strip_suffix(last(&name)).unwrap_or(""));
        let (wanted, marked) = (bare(&name), toned(&given));
        judged(format!("{rest}{given}"), move |seen| {
            let is_unmarked = bare(&given) == given;
            seen.bare == wanted && (is_unmarked || seen.given_toned() == marked)
        })
    });
    let stroked = draw(list, 4, 16, |seen| seen.is_person() && seen.record.name.contains(['Đ', 'đ']));
    let stroked =
        stroked.into_iter().enumerate().map(|(at, seen)| (at, &seen.record)).map(|(at, record)| match at % 3 {
            0 => judged(record.name.replace('Đ', "D").to_lowercase(), same_bare(&record.name)),
            1 => judged(bare(&record.name), same_bare(&record.name)),
            _ => judged(record.name.to_uppercase(), same_toned(&record.name)),
        });
    let turned = people(list, 5, 16).into_iter().enumerate().map(|(at, name)| {
        let mut words = split(&name.to_lowercase());
        let turn = 1 + at % (words.len() - 1);
        words.rotate_left(turn);
        let words: Vec<String> = if at % 2 == 0 { words } else { words.iter().map(|word| bare(word)).collect() };
        let wanted = split(&bare(&name));
        let is_toned = at % 2 == 0;
        let marked = split(&toned(&name));
        judged(words.join(" "), move |seen| {
            if is_toned { has_words(&marked, &split(&seen.toned)) } else { has_words(&wanted, &split(&seen.bare)) }
        })
    });
    vec![
        ("exact, toned", exact.collect()),
        ("exact, toneless", toneless.collect()),
        ("partly toned", partly.collect()),
        ("đ and d", stroked.collect()),
        ("another order", turned.collect()),
    ]
}

pub(super) fn keys(list: &List) -> Vec<Class> {
    let class = |seed: u64, is_vni: bool, place: Place| -> Vec<Judged> {
        let names = people(list, seed, 16);
        names.into_iter().map(|name| judged(typed(&name, is_vni, place), same_toned(&name))).collect()
    };
    let half = people(list, 15, 16).into_iter().enumerate().map(|(at, name)| {
        // All but the last letter of the given name, its marks typed so far.
        let letters: Vec<char> = name.chars().collect();
        let begun: String = letters[..letters.len() - 1].iter().collect();
        let place = if at % 4 < 2 { Place::Letter } else { Place::ToneAtEnd };
        let wanted = bare(&begun);
        judged(typed(&begun, at % 2 == 1, place), move |seen| seen.bare.starts_with(&wanted))
    });
    let apart = people(list, 16, 14).into_iter().map(|name| judged(decomposed(&name), same_toned(&name)));
    let capital = people(list, 17, 14).into_iter().enumerate().map(|(at, name)| {
        if at % 2 == 0 {
            judged(name.to_uppercase(), same_toned(&name))
        } else {
            judged(bare(&name).to_uppercase(), same_bare(&name))
        }
    });
    let placed = [
        "hòa",
        "hoà",
        "thúy",
        "thuý",
        "thùy",
        "thuỳ",
        "thủy",
        "thuỷ",
        "nguyễn thị hoà",
        "lê thị thúy",
        "trần thị thuỷ",
        "phạm văn hòa",
    ];
    let placed = placed.map(|query| {
        let wanted = toned(query);
        judged(query.into(), move |seen| {
            let words: Vec<&str> = seen.toned.split(' ').collect();
            seen.given_toned() == last(&wanted) && wanted.split(' ').all(|word| words.contains(&word))
        })
    });
    vec![
        ("Telex, in place", class(11, false, Place::Letter)),
        ("Telex, tone at the end", class(12, false, Place::ToneAtEnd)),
        ("Telex, marks at the end", class(18, false, Place::End)),
        ("VNI, in place", class(13, true, Place::Letter)),
        ("VNI, marks at the end", class(14, true, Place::End)),
        ("half typed keys", half.collect()),
        ("NFD", apart.collect()),
        ("upper case", capital.collect()),
        ("tone placement", placed.into()),
    ]
}
