//! The classes of queries.

use bangvang_records::Random;

use crate::Judged;
use crate::list::{List, Seen, last, plain, spaced};
use crate::spelling::{Place, bare, decomposed, toned, typed};

/// Queries of one class.
type Class = (&'static str, Vec<Judged>);

fn judged(query: String, is_relevant: impl Fn(&Seen) -> bool + 'static) -> Judged {
    Judged { query, is_relevant: Box::new(is_relevant) }
}

/// Names of people that are drawn for one class.
fn people(list: &List, seed: u64, count: usize) -> Vec<String> {
    let is_plain = |seen: &Seen| seen.record.name.chars().all(|c| c.is_alphabetic() || c == ' ');
    let drawn = draw(list, seed, count, |seen| seen.is_person() && is_plain(seen) && seen.bare.split(' ').count() >= 3);
    drawn.into_iter().map(|seen| seen.record.name.clone()).collect()
}

fn draw(list: &List, seed: u64, count: usize, fits: impl Fn(&Seen) -> bool) -> Vec<&Seen> {
    let mut random = Random::new(seed);
    let mut drawn = Vec::new();
    while drawn.len() < count {
        let record = &list.records[random.below(list.records.len())];
        if fits(record) {
            drawn.push(record);
        }
    }
    drawn
}

fn same_bare(name: &str) -> impl Fn(&Seen) -> bool + 'static {
    let wanted = bare(name);
    move |seen| seen.bare == wanted
}

fn same_toned(name: &str) -> impl Fn(&Seen) -> bool + 'static {
    let wanted = toned(name);
    move |seen| seen.toned == wanted
}

/// All words of `wanted`, each in its own word of the name.
fn has_words(words: &[String], name: &[String]) -> bool {
    let mut left = name.to_vec();
    words.iter().all(|word| left.iter().position(|other| other == word).map(|at| left.remove(at)).is_some())
}

fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect()
}

/// Whether the words of `wanted` stand side by side in `text`; the text is spaced, both are bare.
fn holds(text: &str, wanted: &str) -> bool {
    text.contains(&spaced(wanted))
}

pub(crate) fn all(list: &List) -> Vec<Class> {
    let mut classes = names(list);
    classes.extend(keys(list));
    classes.extend(parts(list));
    classes.extend(fields(list));
    classes.extend(oddities(list));
    classes
}

fn names(list: &List) -> Vec<Class> {
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

fn keys(list: &List) -> Vec<Class> {
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

fn parts(list: &List) -> Vec<Class> {
    let given = [
        "dũng", "dung", "hương", "huong", "thảo", "sơn", "son", "đức", "duc", "hoa", "lan", "nga", "tuấn", "oanh",
        "đạt", "ly",
    ];
    let given =
        given.map(|query| {
            let wanted = toned(query);
            judged(query.into(), move |seen| {
                if bare(query) == query { seen.given() == query } else { seen.given_toned() == wanted }
            })
        });
    let begun = people(list, 21, 20).into_iter().enumerate().map(|(at, name)| {
        let bare_name = bare(&name);
        let query: String = bare_name.chars().take(bare_name.len() - 1 - at % 2).collect();
        let wanted = query.clone();
        judged(query, move |seen| seen.bare.starts_with(&wanted))
    });
    let initials = people(list, 22, 18).into_iter().enumerate().map(|(at, name)| {
        let words = split(&bare(&name));
        let letters: Vec<String> = words.iter().map(|word| word.chars().take(1).collect()).collect();
        let given = last(&name).to_lowercase();
        let but_last = letters[..letters.len() - 1].to_vec();
        let query = match at % 5 {
            0 => letters.concat(),
            1 => format!("{} {given}", but_last.join(" ")),
            2 => letters.join(".").to_uppercase(),
            3 => format!("{}. {given}", but_last.join(".").to_uppercase()),
            _ => letters.join(" "),
        };
        let with_given = at % 5 == 1 || at % 5 == 3;
        let (wanted, is_marked) = (toned(&given), bare(&given) != given);
        judged(query, move |seen| {
            let first = split(&seen.bare).into_iter().map(|word| word.chars().take(1).collect::<String>());
            let is_given = if is_marked { seen.given_toned() == wanted } else { seen.given() == given };
            first.eq(letters.iter().cloned()) && (!with_given || is_given)
        })
    });
    let initials = initials.filter(|judged| !sounds(&judged.query));
    let starred = people(list, 23, 12).into_iter().map(|name| {
        let start: String = bare(&name).chars().take(name.chars().count() - 1).collect();
        let wanted = start.clone();
        judged(format!("{start}*"), move |seen| seen.bare.starts_with(&wanted))
    });
    vec![
        ("given name alone", given.into()),
        ("beginning", begun.collect()),
        ("initials", initials.collect()),
        ("trailing star", starred.collect()),
        ("one slip", slips(list)),
    ]
}

/// Initials that are also the beginning of a syllable say nothing about which is meant.
fn sounds(query: &str) -> bool {
    !query.contains([' ', '.']) && query.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

fn slips(list: &List) -> Vec<Judged> {
    let mut random = Random::new(99);
    let mut queries = Vec::new();
    for (at, name) in people(list, 24, 60).into_iter().enumerate() {
        let mut words = split(&bare(&name));
        let which = random.below(words.len());
        let mut letters: Vec<char> = words[which].chars().collect();
        if letters.len() < 3 {
            continue;
        }
        let place = random.below(letters.len() - 1);
        match at % 4 {
            0 => letters.swap(place, place + 1),
            1 => drop(letters.remove(place)),
            2 => letters.insert(place, 'q'),
            _ => letters[place] = 'w',
        }
        words[which] = letters.into_iter().collect();
        let query = words.join(" ");
        // A slip that makes other words that records hold is no slip to anyone.
        let last = words.len() - 1;
        let held = words
            .iter()
            .enumerate()
            .map(|(at, word)| if at == last { format!(" {word}") } else { format!(" {word} ") });
        let held: Vec<String> = held.collect();
        let is_held = list.records.iter().any(|seen| held.iter().all(|word| seen.all.contains(word)));
        if !is_held && queries.len() < 28 {
            queries.push(judged(query, same_bare(&name)));
        }
    }
    queries
}

fn fields(list: &List) -> Vec<Class> {
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

fn oddities(list: &List) -> Vec<Class> {
    let spaced = people(list, 41, 14).into_iter().enumerate().map(|(at, name)| {
        let query = match at % 4 {
            0 => format!("  {}  ", name.replace(' ', "   ")),
            1 => name.replace(' ', "\u{A0}"),
            2 => name.replace(' ', " \u{200B}").replace('n', "n\u{200D}"),
            _ => format!("\u{FEFF}{name}\t\n"),
        };
        judged(query, same_toned(&name))
    });
    let pointed = people(list, 42, 16).into_iter().enumerate().map(|(at, name)| {
        let query = match at % 6 {
            0 => format!("({name})"),
            1 => format!("^{name}.*$"),
            2 => name.replace(' ', ", "),
            3 => format!("[{name}]+\\"),
            4 => format!("{name}?!"),
            _ => name.replace(' ', "-"),
        };
        judged(query, same_toned(&name))
    });
    let empty = ["", " ", "\t\n", "\u{200B}", "...", "\"\"", "*", "()"].map(|query| judged(query.into(), |_| true));
    let long = people(list, 43, 10).into_iter().enumerate().map(|(at, name)| match at % 3 {
        0 => {
            let mut query = format!("{name} ").repeat(10_000 / name.len());
            while query.len() > 10_000 {
                query.pop();
            }
            let words = split(&bare(&name));
            judged(query, move |seen| {
                let name = split(&seen.bare);
                words.iter().all(|word| name.contains(word))
            })
        }
        1 => judged("x".repeat(10_000), |_| false),
        _ => judged((0..2_000).map(|word| ["q", &word.to_string(), "x "].concat()).collect(), |_| false),
    });
    let smiling = people(list, 44, 12).into_iter().enumerate().map(|(at, name)| {
        let query = match at % 3 {
            0 => format!("🏅 {name}"),
            1 => format!("{name} 👏🏽"),
            _ => name.replace(' ', "❤️"),
        };
        judged(query, same_toned(&name))
    });
    let foreign = [
        "Müller",
        "muller",
        "lefevre",
        "Lefèvre jean",
        "ວົງສາ",
        "ສົມຈິດ",
        "Петров",
        "иван петров",
        "王小明",
        "小明",
        "o'brien",
        "obrien",
        "hhen nie",
        "H'Hen Niê",
        "windows award",
        "case",
        "ichiro",
        "núñez",
    ];
    let foreign = foreign.map(|query| {
        let wanted = plain(query);
        judged(query.into(), move |seen| wanted.split(' ').all(|word| seen.plain.contains(word)))
    });
    vec![
        ("spaces and zero width", spaced.collect()),
        ("punctuation", pointed.collect()),
        ("empty", empty.into()),
        ("10,000 characters", long.collect()),
        ("emoji", smiling.collect()),
        ("other scripts and marks", foreign.into()),
    ]
}
