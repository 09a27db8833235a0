//! Reads an honours list in chunks of 64 KB and says how long it took: `measure FILE`.

use std::time::{Duration, Instant};
use std::{env, fs};

use bangvang_content::honours::{Options, Reader};

fn main() {
    let path = env::args().nth(1).expect("a file is named");
    let bytes = fs::read(&path).expect("the file is there");
    let before = resident();
    let mut reader = Reader::new(&Options { url: Some(&path), ..Options::default() });
    let start = Instant::now();
    let mut longest = Duration::ZERO;
    for chunk in bytes.chunks(64 << 10) {
        let began = Instant::now();
        reader.push(chunk).expect("the chunk is read");
        longest = longest.max(began.elapsed());
    }
    let began = Instant::now();
    let done = reader.finish().expect("the list is whole");
    let last = began.elapsed();
    let whole = start.elapsed();
    let roll = &reader.honours().roll;
    println!(
        "{} records of {} MB in {whole:.0?}, a chunk {longest:.1?} at most, the end {last:.1?}; {} left out, {} warnings",
        roll.len(),
        bytes.len() >> 20,
        done.skipped,
        done.warnings.len(),
    );
    println!("the list takes {} MB", resident().saturating_sub(before) >> 10);
}

/// The process's memory in KB, where the system says it.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or_default()
}
