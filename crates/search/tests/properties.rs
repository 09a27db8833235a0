//! What must hold for any list and any query, tried with many made up at random, always the same.

mod lists;

use bangvang_records::{Generator, Random};
use bangvang_search::collate::{key, name_key};
use bangvang_search::{Builder, Filter, Found, Index, Query, Records, Sort, fold};
use lists::List;

/// Text of every kind that offices and mischief produce.
fn text(random: &mut Random, most: usize) -> String {
    const PIECES: [&str; 40] = [
        "Nguyễn",
        "nguyen",
        "Hòa",
        "hoà",
        "thúy",
        "đ",
        "Đ",
        "D",
        "a\u{302}\u{301}",
        "\u{301}",
        "\u{200B}",
        "\u{AD}",
        " ",
        " ",
        " ",
        "  ",
        "\u{A0}",
        "\"",
        "“",
        "”",
        "*",
        ".",
        "/",
        "[",
        "\\",
        "(",
        "👍🏽",
        "❤️",
        "王",
        "ສົມ",
        "ß",
        "Æ",
        "İ",
        "Ｔ",
        "1234",
        "QĐ-UBND",
        "dungx",
        "nguye6n4",
        "\u{0}",
        "'",
    ];
    let count = random.below(most + 1);
    let pieces = (0..count).map(|_| match random.below(8) {
        0 => char::from_u32(random.below(0x3000) as u32).unwrap_or('x').to_string(),
        1 => char::from_u32(random.below(0x11_0000) as u32).unwrap_or('y').to_string(),
        _ => random.pick(&PIECES).to_owned(),
    });
    pieces.collect()
}

fn ask(index: &Index, list: &List, text: &str) -> Found {
    index.search(&Query { text, limit: usize::MAX, ..Query::default() }, list)
}

fn records_of(found: &Found) -> Vec<u32> {
    found.hits.iter().map(|hit| hit.record).collect()
}

/// A list of generated records, with kind, year and award as facet values.
fn generated(count: usize) -> (List, Vec<Vec<u32>>) {
    let records: Vec<_> = Generator::new(3).take(count).collect();
    let mut awards: Vec<&str> = records.iter().map(|record| record.award.as_str()).collect();
    awards.sort_unstable();
    awards.dedup();
    let values = records.iter().map(|record| {
        let award = awards.binary_search(&record.award.as_str()).map_or(u32::MAX, |at| at as u32);
        vec![record.kind as u32, u32::from(record.year - 2015), award]
    });
    let values = values.collect();
    (List(records.iter().map(|record| record.texts().to_vec()).collect()), values)
}

#[test]
fn folding_twice_changes_nothing() {
    let mut random = Random::new(1);
    for _ in 0..3_000 {
        let once = fold(&text(&mut random, 12));
        assert_eq!(fold(&once), once);
    }
    for c in (0..0x11_0000).filter_map(char::from_u32) {
        let once = fold(&c.to_string());
        assert_eq!(fold(&once), once, "{c:?} U+{:X}", c as u32);
    }
}

#[test]
fn any_text_can_be_indexed_and_any_query_asked() {
    let mut random = Random::new(2);
    for round in 0..60 {
        let list = List((0..random.below(40)).map(|_| (0..3).map(|_| text(&mut random, 6)).collect()).collect());
        let index = list.index(1, &|record| vec![record as u32 % 3]);
        for _ in 0..40 {
            let query = text(&mut random, if round % 10 == 0 { 400 } else { 6 });
            let found = ask(&index, &list, &query);
            check_found(&list, &found, &query);
        }
    }
}

/// What holds of any answer.
#[track_caller]
fn check_found(list: &List, found: &Found, query: &str) {
    assert_eq!(found.hits.len(), found.total as usize, "{query:?}");
    let mut records = records_of(found);
    records.sort_unstable();
    records.dedup();
    assert_eq!(records.len(), found.hits.len(), "each record once: {query:?}");
    assert_eq!(found.facets[0].counts.iter().sum::<u32>(), found.total, "{query:?}");
    for hit in &found.hits {
        let mut reached = (0, 0);
        for found in &hit.matches {
            let text = list.text(hit.record, found.field);
            assert!(text.get(found.range.clone()).is_some_and(|piece| !piece.is_empty()), "{query:?} {text:?}");
            assert!((found.field, found.range.start) >= reached, "{query:?} {text:?}");
            reached = (found.field, found.range.end);
        }
    }
}

/// Folded words, found without the index.
fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect()
}

#[test]
fn hits_are_the_records_that_hold_all_words_under_folding_and_no_others() {
    let (list, _) = generated(17_000);
    let index = list.index(0, &|_| Vec::new());
    let held: Vec<Vec<String>> = list.0.iter().map(|texts| words(&texts.join(" "))).collect();
    let mut random = Random::new(4);
    let mut asked = 0;
    while asked < 120 {
        let texts = &list.0[random.below(list.0.len())];
        let all = words(&texts[random.below(texts.len())]);
        let mut query: Vec<String> =
            (0..=random.below(3)).filter_map(|_| all.get(random.below(all.len())).cloned()).collect();
        let Some(begun) = query.last_mut() else { continue };
        begun.truncate(1 + random.below(begun.len()));
        // Keys that make a Vietnamese word are searched as that, too; initials as names.
        let typed = query.join(" ");
        if query.iter().any(|word| !is_plain(word)) {
            continue;
        }
        asked += 1;
        let holds = |held: &Vec<String>| {
            query.iter().enumerate().all(|(at, word)| {
                let may_go_on = at + 1 == query.len() || word.len() == 1;
                held.iter().any(|other| other == word || may_go_on && other.starts_with(word.as_str()))
            })
        };
        let expected: Vec<u32> = (0..list.len()).filter(|record| holds(&held[*record as usize])).collect();
        let found = ask(&index, &list, &typed);
        let mut records = records_of(&found);
        records.sort_unstable();
        assert_eq!(records, expected, "{typed:?}");
        for hit in &found.hits {
            assert!(!hit.matches.is_empty(), "{typed:?} {:?}", list.0[hit.record as usize]);
        }
    }
}

fn is_plain(word: &str) -> bool {
    use bangvang_search::typing::{telex, vni};
    let has_vowel = word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    telex(word).is_none()
        && vni(word).is_none()
        && (has_vowel || word.len() == 1 || word.as_bytes()[0].is_ascii_digit())
}

#[test]
fn facets_are_exact_under_any_filters() {
    let (list, values) = generated(3_000);
    let index = list.index(3, &|record| values[record].clone());
    let mut random = Random::new(5);
    for text in ["", "n", "nguyen", "dũng", "cong an 2020", "bang khen", "zzz", "t t d"] {
        let all = records_of(&ask(&index, &list, text));
        for _ in 0..12 {
            let filters: Vec<Filter> = (0..random.below(4))
                .map(|_| Filter {
                    facet: random.below(3),
                    any_of: (0..random.below(6)).map(|_| random.below(12) as u32).collect(),
                })
                .collect();
            let passes = |record: u32, but: usize| {
                let values = &values[record as usize];
                filters.iter().all(|filter| filter.facet == but || filter.any_of.contains(&values[filter.facet]))
            };
            let found = index.search(&Query { text, filters: &filters, limit: usize::MAX, ..Query::default() }, &list);
            let expected: Vec<u32> = all.iter().copied().filter(|record| passes(*record, usize::MAX)).collect();
            assert_eq!(records_of(&found), expected, "{text:?} {filters:?}");
            for (facet, counted) in found.facets.iter().enumerate() {
                for (value, count) in counted.counts.iter().enumerate() {
                    let is_counted =
                        |record: &&u32| passes(**record, facet) && values[**record as usize][facet] == value as u32;
                    assert_eq!(
                        *count as usize,
                        all.iter().filter(is_counted).count(),
                        "{text:?} {filters:?} {facet}={value}"
                    );
                }
            }
        }
    }
}

#[test]
fn pages_joined_are_the_whole_in_any_order() {
    let (list, values) = generated(2_500);
    let index = list.index(3, &|record| values[record].clone());
    let mut random = Random::new(6);
    let ranks: Vec<u32> = (0..list.len()).map(|_| random.below(40) as u32).collect();
    let sorts = [
        Sort::Relevance,
        Sort::ListOrder,
        Sort::By { order: &ranks, descending: false },
        Sort::By { order: &ranks, descending: true },
    ];
    for sort in sorts {
        for text in ["", "n", "nguyen t", "dũng", "công an xã", "bằng khen 2020", "\"bằng khen\""] {
            let whole = index.search(&Query { text, sort, limit: usize::MAX, ..Query::default() }, &list);
            let mut pages = Vec::new();
            for offset in (0..whole.hits.len()).step_by(97) {
                let page = index.search(&Query { text, sort, offset, limit: 97, ..Query::default() }, &list);
                assert_eq!(page.total, whole.total);
                pages.extend(page.hits);
            }
            assert_eq!(pages, whole.hits, "{text:?} {sort:?}");
            if let Sort::By { descending, .. } = sort {
                let keys: Vec<(u32, u32)> = records_of(&whole)
                    .iter()
                    .map(|record| {
                        let rank = ranks[*record as usize];
                        (if descending { u32::MAX - rank } else { rank }, *record)
                    })
                    .collect();
                assert!(keys.is_sorted(), "{text:?} {sort:?}");
            }
        }
    }
}

#[test]
fn collation_is_a_total_order_in_which_only_twins_are_equal() {
    let mut random = Random::new(7);
    let mut texts: Vec<String> = (0..400).map(|_| text(&mut random, 5)).collect();
    texts.sort_by_key(|text| name_key(text, true));
    for pair in texts.windows(2) {
        assert!(name_key(&pair[0], true) <= name_key(&pair[1], true));
        if key(&pair[0]) == key(&pair[1]) {
            let shown = |text: &str| fold(text).replace('\0', "");
            assert_eq!(shown(&pair[0]), shown(&pair[1]));
        }
    }
}

#[test]
fn building_in_slices_is_building_at_once() {
    let (list, values) = generated(17_500);
    let whole = list.index(3, &|record| values[record].clone());
    let mut builder = Builder::new(&list.fields(), 3);
    for (texts, values) in list.0.iter().zip(&values) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        builder.add(&texts, values);
    }
    let mut slices = 0;
    while !builder.finish_step(1) {
        slices += 1;
    }
    assert!(slices > 3);
    let in_steps = builder.finish();
    assert_eq!(in_steps.len(), list.len());
    for text in ["", "n", "dũng", "nguyen van", "ttd", "cong an", "1234/QĐ-UBND", "nguyen vna hung"] {
        let query = Query { text, limit: 300, ..Query::default() };
        assert_eq!(in_steps.search(&query, &list), whole.search(&query, &list), "{text:?}");
    }
}

#[test]
fn records_that_changed_since_break_nothing() {
    let (list, _) = generated(300);
    let index = list.index(0, &|_| Vec::new());
    let other = List(list.0.iter().take(100).map(|texts| texts.iter().rev().cloned().collect()).collect());
    for text in ["dung", "\"bằng khen\"", "cong an xa", "nguyen vna"] {
        let found = index.search(&Query { text, limit: 50, ..Query::default() }, &other);
        assert!(found.hits.len() <= 50);
    }
}

#[test]
fn a_text_of_many_words_costs_only_its_length() {
    let long: String = (0..300_000).map(|word| ["w", &word.to_string(), " "].concat()).collect();
    let list = List(vec![vec!["Lê An".to_owned(), long.clone()], vec![long, String::new()]]);
    let index = list.index(0, &|_| Vec::new());
    assert_eq!(ask(&index, &list, "w299999").total, 2);
    assert_eq!(records_of(&ask(&index, &list, "an w7")), [0]);
}
