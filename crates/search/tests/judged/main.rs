//! How well readers find what they look for: queries of many classes over invented records, each
//! with a predicate that says which records answer it.
//!
//! Recall is that of the first ten; the reciprocal rank is that of the first relevant hit. A query
//! that nothing answers is right when nothing is found.

mod classes;
mod list;
mod spelling;

use bangvang_search::{Index, Query};
use list::List;

/// A query and what answers it.
pub(crate) struct Judged {
    pub query: String,
    pub is_relevant: Box<dyn Fn(&list::Seen) -> bool>,
}

/// How a class did.
struct Score {
    queries: usize,
    recall: f64,
    rank: f64,
    worst: Vec<String>,
}

fn score(index: &Index, list: &List, queries: &[Judged]) -> Score {
    let mut score = Score { queries: queries.len(), recall: 0.0, rank: 0.0, worst: Vec::new() };
    for judged in queries {
        let found = index.search(&Query { text: &judged.query, limit: 10, ..Query::default() }, list);
        let relevant = list.records.iter().filter(|record| (judged.is_relevant)(record)).count();
        let hits: Vec<bool> =
            found.hits.iter().map(|hit| (judged.is_relevant)(&list.records[hit.record as usize])).collect();
        let right = hits.iter().filter(|hit| **hit).count() as f64;
        let (recall, rank) = if relevant == 0 {
            let nothing = f64::from(u8::from(found.total == 0));
            (nothing, nothing)
        } else {
            let first = hits.iter().position(|hit| *hit);
            (right / relevant.min(10) as f64, first.map_or(0.0, |at| 1.0 / (at + 1) as f64))
        };
        score.recall += recall / queries.len() as f64;
        score.rank += rank / queries.len() as f64;
        if recall < 1.0 || rank < 1.0 {
            let names: Vec<&str> =
                found.hits.iter().take(3).map(|hit| list.records[hit.record as usize].record.name.as_str()).collect();
            let shown: String = judged.query.chars().take(60).collect();
            score.worst.push(format!(
                "{shown:?}: recall {recall:.2} of {relevant}, rank {rank:.2}, found {} {names:?} {:?}",
                found.total, found.assumed
            ));
        }
    }
    score
}

#[test]
fn readers_find_what_they_look_for() {
    let list = List::new(138, 20_000);
    let index = list.index();
    let (mut queries, mut recall, mut rank, mut weak) = (0, 0.0, 0.0, Vec::new());
    println!("{:28} {:>7} {:>7} {:>7}", "class", "queries", "recall", "rank");
    for (class, judged) in classes::all(&list) {
        let score = score(&index, &list, &judged);
        println!("{class:28} {:7} {:7.3} {:7.3}", score.queries, score.recall, score.rank);
        for line in score.worst.iter().take(6) {
            println!("    {line}");
        }
        if score.recall < 0.9 || score.rank < 0.9 {
            weak.push(class);
        }
        queries += score.queries;
        recall += score.recall * score.queries as f64;
        rank += score.rank * score.queries as f64;
    }
    let (recall, rank) = (recall / queries as f64, rank / queries as f64);
    println!("{:28} {queries:7} {recall:7.3} {rank:7.3}", "all");
    assert!(queries >= 300, "{queries} queries");
    assert!(weak.is_empty(), "below 0.90: {weak:?}");
    assert!(recall >= 0.97 && rank >= 0.97, "recall {recall:.3}, reciprocal rank {rank:.3}");
}
