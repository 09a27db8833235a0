//! What else readers paste.

use super::*;

pub(super) fn oddities(list: &List) -> Vec<Class> {
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
