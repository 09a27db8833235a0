//! The classes of queries.

use bangvang_records::{Kind, Random, Record};

use crate::Judged;
use crate::list::List;
use crate::spelling::{Place, bare, decomposed, toned, typed};

/// Queries of one class.
type Class = (&'static str, Vec<Judged>);

fn judged(query: String, is_relevant: impl Fn(&Record) -> bool + 'static) -> Judged {
    Judged { query, is_relevant: Box::new(is_relevant) }
}

/// Names of people that are drawn for one class.
fn people(list: &List, seed: u64, count: usize) -> Vec<String> {
    draw(list, seed, count, |record| record.kind == Kind::Individual && record.name.chars().all(|c| c.is_alphabetic() || c == ' ') && record.name.split(' ').count() >= 3)
        .into_iter().map(|record| record.name.clone()).collect()
}

fn draw(list: &List, seed: u64, count: usize, fits: impl Fn(&Record) -> bool) -> Vec<&Record> {
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

fn same_bare(name: &str) -> impl Fn(&Record) -> bool + 'static {
    let wanted = bare(name);
    move |record| bare(&record.name) == wanted
}

fn same_toned(name: &str) -> impl Fn(&Record) -> bool + 'static {
    let wanted = toned(name);
    move |record| toned(&record.name) == wanted
}

/// All words of `wanted`, each in its own word of the name.
fn has_words(words: &[String], name: &[String]) -> bool {
    let mut left = name.to_vec();
    words.iter().all(|word| left.iter().position(|other| other == word).map(|at| left.remove(at)).is_some())
}

fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect()
}

fn last(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or(text)
}

/// Whether the words of `wanted` stand side by side in `text`, both bare.
fn holds(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (split(text), split(wanted));
    text.windows(wanted.len().max(1)).any(|run| run == wanted)
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
        judged(format!("{rest}{given}"), move |record| {
            let is_unmarked = bare(&given) == given;
            bare(&record.name) == wanted && (is_unmarked || toned(last(&record.name)) == marked)
        })
    });
    let stroked = draw(list, 4, 16, |record| record.kind == Kind::Individual && record.name.contains(['Đ', 'đ']));
    let stroked = stroked.into_iter().enumerate().map(|(at, record)| match at % 3 {
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
        judged(words.join(" "), move |record| {
            let name = split(&toned(&record.name));
            if is_toned { has_words(&marked, &name) } else { has_words(&wanted, &split(&bare(&record.name))) }
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
        let whole = typed(&name, at % 2 == 1, Place::ToneAtEnd);
        let given = typed(last(&name), at % 2 == 1, Place::ToneAtEnd);
        let typed: String = whole.chars().take(whole.chars().count() - given.chars().count() + 2).collect();
        let wanted: Vec<String> = split(&bare(&name));
        let (head, first) = (wanted[..wanted.len() - 1].to_vec(), bare(last(&name)).chars().take(1).collect::<String>());
        judged(typed, move |record| {
            let name = split(&bare(&record.name));
            name.len() == head.len() + 1 && name.starts_with(&head) && name[head.len()].starts_with(&first)
        })
    });
    let apart = people(list, 16, 14).into_iter().map(|name| judged(decomposed(&name), same_toned(&name)));
    let capital = people(list, 17, 14).into_iter().enumerate().map(|(at, name)| {
        if at % 2 == 0 { judged(name.to_uppercase(), same_toned(&name)) } else { judged(bare(&name).to_uppercase(), same_bare(&name)) }
    });
    let placed = ["hòa", "hoà", "thúy", "thuý", "thùy", "thuỳ", "thủy", "thuỷ", "nguyễn thị hoà", "lê thị thúy", "trần thị thuỷ", "phạm văn hòa"];
    let placed = placed.map(|query| {
        let wanted = toned(query);
        judged(query.into(), move |record| {
            let name = toned(&record.name);
            let words: Vec<&str> = name.split(' ').collect();
            let query: Vec<&str> = wanted.split(' ').collect();
            record.kind == Kind::Individual && words.ends_with(&query[query.len() - 1..]) && query.iter().all(|word| words.contains(word))
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
    let given = ["dũng", "dung", "hương", "huong", "thảo", "sơn", "son", "đức", "duc", "hoa", "lan", "nga", "tuấn", "oanh", "đạt", "ly"];
    let given = given.map(|query| {
        judged(query.into(), move |record| {
            let name = last(&record.name).to_lowercase();
            if bare(query) == query { bare(&name) == query } else { toned(&name) == toned(query) }
        })
    });
    let begun = people(list, 21, 20).into_iter().enumerate().map(|(at, name)| {
        let bare_name = bare(&name);
        let query: String = bare_name.chars().take(bare_name.len() - 1 - at % 2).collect();
        let wanted = query.clone();
        judged(query, move |record| bare(&record.name).starts_with(&wanted))
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
        judged(query, move |record| {
            let name = split(&bare(&record.name));
            let first: Vec<String> = name.iter().map(|word| word.chars().take(1).collect()).collect();
            first == letters && (!with_given || toned(last(&record.name)) == toned(&given))
        })
    });
    let initials = initials.filter(|judged| !sounds(&judged.query));
    let starred = people(list, 23, 12).into_iter().map(|name| {
        let start: String = bare(&name).chars().take(name.chars().count() - 1).collect();
        let wanted = start.clone();
        judged(format!("{start}*"), move |record| bare(&record.name).starts_with(&wanted))
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
        let is_held = list.records.iter().any(|record| {
            let all = split(&bare(&record.texts().join(" ")));
            words.iter().enumerate().all(|(at, word)| all.iter().any(|other| other == word || at + 1 == words.len() && other.starts_with(word.as_str())))
        });
        if !is_held && queries.len() < 28 {
            queries.push(judged(query, same_bare(&name)));
        }
    }
    queries
}

fn fields(list: &List) -> Vec<Class> {
    let several = draw(list, 31, 16, |record| record.kind == Kind::Individual && record.award.starts_with("Bằng khen"));
    let several = several.into_iter().enumerate().map(|(at, record)| {
        let (given, year) = (last(&record.name).to_lowercase(), record.year);
        let query = format!("{given} bằng khen {year}");
        let is_bare = at % 2 == 1;
        judged(if is_bare { bare(&query) } else { query }, move |record| {
            let name = split(&toned(&record.name));
            let here = if is_bare { split(&bare(&record.name)).contains(&bare(&given)) } else { name.contains(&toned(&given)) };
            here && bare(&record.award).contains("bang khen") && record.year == year
        })
    });
    let quoted = people(list, 32, 14).into_iter().enumerate().map(|(at, name)| {
        let words = split(&name.to_lowercase());
        let phrase = words[words.len() - 2..].join(" ");
        let phrase = if at % 2 == 0 { phrase } else { bare(&phrase) };
        let wanted = bare(&phrase);
        let marked = (bare(&phrase) != phrase).then(|| toned(&phrase));
        judged(format!("\"{phrase}\""), move |record| match &marked {
            Some(marked) => holds(&toned(&record.name), marked),
            None => holds(&bare(&record.texts().join(" | ")), &wanted),
        })
    });
    let units = draw(list, 33, 20, |record| !record.unit.is_empty()).into_iter().enumerate().map(|(at, record)| {
        let unit = record.unit.to_lowercase();
        let wanted = bare(&unit);
        judged(if at % 2 == 0 { unit } else { wanted.clone() }, move |record| {
            holds(&bare(&record.unit), &wanted) || holds(&bare(&record.name), &wanted)
        })
    });
    let decisions = draw(list, 34, 16, |_| true).into_iter().enumerate().map(|(at, record)| {
        let number = record.decision.split('/').next().unwrap_or("").to_owned();
        let whole = record.decision.clone();
        match at % 3 {
            0 => judged(whole.clone(), move |record| record.decision.starts_with(&whole)),
            1 => judged(bare(&whole), move |record| record.decision.starts_with(&whole)),
            _ => judged(number.clone(), move |record| record.decision.split('/').any(|part| part == number) || split(&record.citation).contains(&number)),
        }
    });
    let awards = ["huân chương lao động", "huan chuong lao dong hang nhat", "chiến sĩ thi đua toàn quốc", "nha giao uu tu", "bằng khen của thủ tướng", "ky niem chuong", "cờ thi đua của chính phủ", "thầy thuốc ưu tú", "lao dong tien tien", "huân chương dũng cảm"];
    let awards = awards.map(|query| judged(query.into(), move |record| holds(&bare(&record.award), &bare(query))));
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
            query.truncate(query.floor_char_boundary(10_000));
            let words = split(&bare(&name));
            judged(query, move |record| {
                let name = split(&bare(&record.name));
                words.iter().all(|word| name.contains(word))
            })
        }
        1 => judged("x".repeat(10_000), |_| false),
        _ => judged((0..2_000).map(|word| format!("q{word}x ")).collect(), |_| false),
    });
    let smiling = people(list, 44, 12).into_iter().enumerate().map(|(at, name)| {
        let query = match at % 3 {
            0 => format!("🏅 {name}"),
            1 => format!("{name} 👏🏽"),
            _ => name.replace(' ', "❤️"),
        };
        judged(query, same_toned(&name))
    });
    let foreign = ["Müller", "muller", "lefevre", "Lefèvre jean", "ວົງສາ", "ສົມຈິດ", "Петров", "иван петров", "王小明", "小明", "o'brien", "obrien", "hhen nie", "H'Hen Niê", "windows award", "case", "ichiro", "núñez"];
    let foreign = foreign.map(|query| {
        let wanted = bare(query).replace('\'', "").replace('ü', "u").replace('è', "e").replace("núñez", "nunez").replace('ñ', "n");
        judged(query.into(), move |record| {
            let name = bare(&record.name).replace('\'', "").replace('ü', "u").replace('è', "e").replace('ō', "o").replace("'", "").replace('ñ', "n");
            wanted.split(' ').all(|word| name.contains(word))
        })
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
