//! What the other tests and the benchmarks rely on.

use bangvang_records::{Generator, Kind};

#[test]
fn a_seed_always_gives_the_same_records() {
    let first: Vec<_> = Generator::new(7).take(50).collect();
    assert_eq!(first, Generator::new(7).take(50).collect::<Vec<_>>());
    assert_ne!(first, Generator::new(8).take(50).collect::<Vec<_>>());
}

#[test]
fn a_record_is_about_450_bytes_of_json() {
    let bytes: usize = Generator::new(1).take(5_000).map(|record| record.to_json().len()).sum();
    assert!((420..480).contains(&(bytes / 5_000)), "{} bytes a record", bytes / 5_000);
}

#[test]
fn all_kinds_and_both_tone_placements_occur() {
    let records: Vec<_> = Generator::new(1).take(5_000).collect();
    for kind in [Kind::Individual, Kind::Collective, Kind::Household] {
        assert!(records.iter().any(|record| record.kind == kind), "{kind:?}");
    }
    for given in [" Hòa", " Hoà", " Thúy", " Thuý"] {
        assert!(records.iter().any(|record| record.name.ends_with(given)), "{given}");
    }
}
