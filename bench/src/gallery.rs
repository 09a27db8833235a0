//! Opening a photo that the page already shows, beside two lightboxes.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::driver::Driver;
use crate::report::{Report, beside, median, short};
use crate::{Outcome, machine, site, weight};

/// Each with the name of its page script; ours first, the others are set beside it.
const BOXES: [(&str, &str); 3] = [("bangvang", "bangvang"), ("PhotoSwipe", "photoswipe"), ("GLightbox", "glightbox")];
const PHOTOS: [&str; 5] = ["bien-gioi", "hoi-truong", "toan-canh", "trao-bang-khen", "tuan-tra"];
const COUNT: usize = 12;
const OPENINGS: usize = 20;
const RATES: [u32; 2] = [1, 6];
const LIMIT: Duration = Duration::from_secs(60);

/// Milliseconds of each opening, to the first sight of the photo and until it stands still, and how
/// much the page's layout shifted in all.
struct Run {
    seen: Vec<f64>,
    still: Vec<f64>,
    shift: f64,
}

/// Measures each lightbox.
pub fn gallery() -> Outcome {
    let server = site::serve()?;
    let driver = Driver::start()?;
    let mut runs: BTreeMap<(&str, u32), Run> = BTreeMap::new();
    let mut version = String::new();
    for rate in RATES {
        for (name, script) in BOXES {
            let browser = driver.browser()?;
            version = browser.version();
            browser.open(&server.url(&format!("/pages/gallery.html?engine={script}")))?;
            match run(&browser, rate) {
                Ok(run) => {
                    println!(
                        "• {name} at {rate}×: seen {} ms, still {} ms, layout shift {}",
                        short(median(&run.seen)),
                        short(median(&run.still)),
                        short(run.shift)
                    );
                    runs.insert((name, rate), run);
                }
                Err(reason) => println!("• {name} gave up: {reason}"),
            }
        }
    }
    report(&runs, &machine::machine(&version))?.publish()
}

fn run(browser: &Browser, rate: u32) -> Outcome<Run> {
    browser.perform(&format!("bench.start({})", photos()), LIMIT)?;
    browser.slow_down(rate)?;
    let (mut seen, mut still) = (Vec::new(), Vec::new());
    for opening in 0..OPENINGS {
        let place = browser.run(&format!("return bench.place({})", opening % COUNT))?;
        let number = |name: &str| place.get(name).and_then(Value::as_i64).unwrap_or_default();
        browser.run("window.opened = bench.opened()")?;
        browser.session().click_at(number("x"), number("y")).map_err(|error| error.to_string())?;
        let opened = browser.perform("window.opened", LIMIT)?;
        seen.extend(opened.get("seen").and_then(Value::as_f64));
        still.extend(opened.get("still").and_then(Value::as_f64));
        browser.perform("bench.close()", LIMIT)?;
    }
    Ok(Run { seen, still, shift: browser.run("return bench.shift()")?.as_f64().unwrap_or_default() })
}

/// Photos of one file each.
fn photos() -> Value {
    let photo = |at: usize| {
        let name = PHOTOS.get(at % PHOTOS.len()).copied().unwrap_or_default();
        let caption = format!("Ảnh {} của buổi trao thưởng", at + 1);
        json!({ "src": format!("/built/demo/photos/{name}-1600.jpg?{at}"), "width": 1600, "height": 1067, "caption": caption })
    };
    (0..COUNT).map(photo).collect()
}

/// A figure of a run.
type Figure = fn(&Run) -> f64;

fn report(runs: &BTreeMap<(&str, u32), Run>, machine: &str) -> Outcome<Report> {
    let figures: [(u32, Figure); 4] = [
        (RATES[0], |run| median(&run.seen)),
        (RATES[0], |run| median(&run.still)),
        (RATES[1], |run| median(&run.seen)),
        (RATES[1], |run| median(&run.still)),
    ];
    let time = |name, (rate, of): (u32, Figure)| runs.get(&(name, rate)).map_or(0.0, of);
    let shift = |name| runs.get(&(name, 1)).map_or(0.0, |run| run.shift);
    let (ours, built, peers) = (BOXES[0].0, site::built()?, site::peers()?);
    let bundle = weight::bundle(&built, &["articles", "lightbox"])?;
    let bundle: Vec<&str> = bundle.iter().map(String::as_str).collect();
    let weights = [
        weight::kilobytes(&built, &bundle)?,
        weight::kilobytes(
            Path::new(&peers),
            &[
                "photoswipe/dist/photoswipe-lightbox.esm.min.js",
                "photoswipe/dist/photoswipe.esm.min.js",
                "photoswipe/dist/photoswipe.css",
            ],
        )?,
        weight::kilobytes(
            Path::new(&peers),
            &["glightbox/dist/js/glightbox.min.js", "glightbox/dist/css/glightbox.min.css"],
        )?,
    ];
    let row = |(&(name, _), weight): (&(&'static str, &str), f64)| {
        let times = figures.map(|figure| {
            if name == ours { short(time(name, figure)) } else { beside(time(name, figure), time(ours, figure)) }
        });
        [name.to_owned()].into_iter().chain(times).chain([short(shift(name)), short(weight)]).collect()
    };
    Ok(Report {
        title: "gallery".to_owned(),
        command: "cargo xtask bench gallery".to_owned(),
        machine: machine.to_owned(),
        head: [
            "lightbox",
            "seen, ms",
            "still, ms",
            "seen, 6× slower",
            "still, 6× slower",
            "layout shift",
            "KB of brotli",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: BOXES.iter().zip(weights).map(row).collect(),
        notes: vec![format!(
            "Medians of {OPENINGS} openings of {COUNT} photos of one file each, which the page already shows: from the click to \
             the first frame with something of it on the screen, and to the first from which on it stands in its place. Layout shift: the sum of all, the page's start included. Our bundle is that of all \
             four elements. In brackets: times ours."
        )],
    })
}
