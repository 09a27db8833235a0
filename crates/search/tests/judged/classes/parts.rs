//! Parts of names: given names, beginnings, initials, slips.

use super::*;

pub(super) fn parts(list: &List) -> Vec<Class> {
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
        let end = words.len() - 1;
        let held =
            words.iter().enumerate().map(|(at, word)| if at == end { format!(" {word}") } else { format!(" {word} ") });
        let held: Vec<String> = held.collect();
        let is_held = list.records.iter().any(|seen| held.iter().all(|word| seen.all.contains(word)));
        if !is_held && queries.len() < 28 {
            queries.push(judged(query, same_bare(&name)));
        }
    }
    queries
}
