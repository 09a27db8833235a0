//! The widget with long lists, beside two libraries that make tables searchable.

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::browser::Browser;
use crate::driver::Driver;
use crate::report::{Report, beside, median, percentile, short};
use crate::watch::Seen;
use crate::{Outcome, data, machine, site};

/// Each with the name of its page script; ours first, the others are set beside it.
const TABLES: [(&str, &str); 3] = [("bangvang", "bangvang"), ("DataTables", "datatables"), ("List.js", "list")];

/// How long a table may take to be ready.
const LIMIT: Duration = Duration::from_secs(600);

const TYPED: [&str; 4] = ["nguyễn văn dũng", "tran thi hoa", "bằng khen 2020", "1234/QĐ-UBND"];

/// Lists up to this long are one JSON document, longer ones NDJSON.
const DOCUMENT: usize = 300_000;

/// What one run of one table showed: milliseconds and megabytes.
struct Run {
    rows: f64,
    read: f64,
    ready: f64,
    ready_work: f64,
    work: f64,
    longest: f64,
    longest_typing: f64,
    memory: f64,
    strokes: Vec<f64>,
}

/// Measures lists of the sizes named, 100,000 records unless told otherwise. Where tables are
/// named, only these run, and nothing is kept.
pub fn honours(words: &[String]) -> Outcome {
    let (sizes, names) = site::sizes_and_names(words)?;
    let is_named = |script: &str| names.is_empty() || names.iter().any(|name| name == script);
    let tables: Vec<_> = TABLES.into_iter().filter(|(_, script)| is_named(script)).collect();
    for count in sizes {
        let report = measure(count, &tables)?;
        if names.is_empty() {
            report.publish()?;
        }
    }
    Ok(())
}

fn measure(count: usize, tables: &[(&'static str, &str)]) -> Outcome<Report> {
    let file = if count > DOCUMENT { data::lines(count)? } else { data::document(count)? };
    let server = site::serve()?;
    let driver = Driver::start()?;
    let rounds = if count > DOCUMENT { 1 } else { 3 };
    let mut runs: BTreeMap<&str, Vec<Run>> = BTreeMap::new();
    let mut failures = BTreeMap::new();
    let mut version = String::new();
    for _ in 0..rounds {
        for (name, script) in tables {
            let browser = driver.browser()?;
            version = browser.version();
            browser.open(&server.url(&format!("/pages/honours.html?engine={script}")))?;
            match run(&browser, &file) {
                Ok(run) => {
                    println!("• {name}: {}", line(&run));
                    runs.entry(name).or_default().push(run);
                }
                Err(reason) => {
                    println!("• {name} gave up: {reason}");
                    failures.insert(*name, reason);
                }
            }
        }
    }
    Ok(report(count, rounds, &runs, &failures, &machine::machine(&version)))
}

fn run(browser: &Browser, file: &str) -> Outcome<Run> {
    let before = browser.footprint()?;
    let watch = browser.watch();
    browser.run(&format!("bench.begin('/data/{file}')"))?;
    let ended = browser.until("bench.marks().ready || bench.marks().fault", LIMIT);
    let seen = watch.stop();
    ended?;
    let marks = browser.run("return bench.marks()")?;
    if let Some(fault) = marks.get("fault") {
        return Err(fault.to_string());
    }
    let mark = |name: &str| marks.get(name).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let [begun, rows, read, ready] = ["begun", "rows", "read", "ready"].map(mark);
    let (ready_work, work) = (seen.between(read, ready), seen.between(begun, ready));
    let longest_reading = longest(browser, &seen)?;
    let memory = browser.footprint()?.growth(&before) / 1e6;
    let watch = browser.watch();
    let strokes = type_all(browser);
    let seen = watch.stop();
    Ok(Run {
        rows: rows - begun,
        read: read - begun,
        ready: ready - read,
        ready_work,
        work,
        longest: longest_reading,
        longest_typing: longest(browser, &seen)?,
        memory,
        strokes: strokes?,
    })
}

/// How long the main thread was on a processor for the longest of the tasks that were seen.
fn longest(browser: &Browser, seen: &Seen) -> Outcome<f64> {
    let tasks = browser.run("return bench.tasks().splice(0)")?;
    let number = |task: &Value, name: &str| task.get(name).and_then(Value::as_f64).unwrap_or_default();
    let work = |task: &Value| seen.between(number(task, "at"), number(task, "at") + number(task, "duration"));
    Ok(tasks.as_array().into_iter().flatten().map(work).fold(0.0, f64::max))
}

/// Types the queries key by key; the milliseconds from each key to the frame that shows its results.
fn type_all(browser: &Browser) -> Outcome<Vec<f64>> {
    browser.run("bench.focus()")?;
    for query in TYPED {
        for key in query.chars() {
            browser.session().press(&key.to_string()).map_err(|error| error.to_string())?;
            settle(browser)?;
        }
        browser.run("bench.clear()")?;
        thread::sleep(Duration::from_millis(100));
    }
    let strokes = browser.run("return bench.strokes()")?;
    Ok(strokes.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

fn settle(browser: &Browser) -> Outcome {
    while browser.run("return bench.isIdle()")? == Value::Bool(false) {
        thread::sleep(Duration::from_millis(30));
    }
    Ok(())
}

fn line(run: &Run) -> String {
    format!(
        "first rows {} ms, last byte {} ms, search ready after {} ms ({} on the processor), all work {} ms, longest task {} ms \
         (typing {}), key to frame p50 {} p95 {} ms of {}, {} MB",
        short(run.rows),
        short(run.read),
        short(run.ready),
        short(run.ready_work),
        short(run.work),
        short(run.longest),
        short(run.longest_typing),
        short(percentile(&run.strokes, 50)),
        short(percentile(&run.strokes, 95)),
        run.strokes.len(),
        short(run.memory)
    )
}

/// The head of a column and its figure of a run.
type Column<'a> = (&'a str, &'a dyn Fn(&Run) -> f64);

fn report(
    count: usize,
    rounds: usize,
    runs: &BTreeMap<&str, Vec<Run>>,
    failures: &BTreeMap<&str, String>,
    machine: &str,
) -> Report {
    let columns: [Column; 10] = [
        ("first rows, ms", &|run| run.rows),
        ("last byte, ms", &|run| run.read),
        ("search ready after it, ms", &|run| run.ready),
        ("on the processor, ms", &|run| run.ready_work),
        ("work in all, ms", &|run| run.work),
        ("longest task, ms", &|run| run.longest),
        ("longest task typing, ms", &|run| run.longest_typing),
        ("key to frame p50, ms", &|run| percentile(&run.strokes, 50)),
        ("p95, ms", &|run| percentile(&run.strokes, 95)),
        ("memory, MB", &|run| run.memory),
    ];
    let middle = |name: &str, of: &dyn Fn(&Run) -> f64| {
        let numbers: Vec<f64> = runs.get(name).into_iter().flatten().map(of).collect();
        median(&numbers)
    };
    let row = |name: &str| {
        let cell = |(_, of): &Column| {
            let ours = middle(TABLES[0].0, of);
            if name == TABLES[0].0 { short(ours) } else { beside(middle(name, of), ours) }
        };
        let is_there = runs.contains_key(name);
        let cells = if is_there { columns.iter().map(cell).collect() } else { vec!["none".to_owned(); columns.len()] };
        [vec![name.to_owned()], cells].concat()
    };
    let form = if count > DOCUMENT { "NDJSON" } else { "one JSON document" };
    let note = format!(
        "Medians of {rounds} rounds, each table in a browser of its own, the list as {form} from loopback, seven columns, 25 rows a \
         page. First rows and last byte: from the element's insertion, with the bundle still to be loaded. Longest tasks: time on the \
         processor of those that lasted over 50 ms by the clock; 0 where none did. Key to frame: from the key to the frame that shows its results. Memory: growth of the \
         renderer's PSS, records included. In brackets: times ours. Times of day count what other programs did meanwhile."
    );
    let failed =
        failures.iter().map(|(name, reason)| format!("{name} gave up: {}", reason.lines().next().unwrap_or_default()));
    Report {
        title: format!("honours, {count} records"),
        command: format!("cargo xtask bench honours {count}"),
        machine: machine.to_owned(),
        head: std::iter::once("table").chain(columns.iter().map(|(head, _)| *head)).map(str::to_owned).collect(),
        rows: TABLES.iter().map(|(name, _)| row(name)).collect(),
        notes: std::iter::once(note).chain(failed).collect(),
    }
}
