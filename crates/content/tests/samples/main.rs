//! The practice data that lies beside the checkout, where it does.

mod articles;
mod awards;
mod broken;
mod columns;
mod delimiters;
mod groups;
mod headings;
mod heads;
mod lists;
mod rows;
mod sections;
mod sheets;
mod tables;

use std::path::Path;

use bangvang_content::honours::{Honours, Options, read};
use bangvang_content::{ReadError, Reading};

/// A sample's bytes; `None`, said, where there are no samples.
fn sample(name: &str) -> Option<Vec<u8>> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples");
    if !samples.is_dir() {
        println!("skipped: the samples are not beside the checkout");
        return None;
    }
    Some(std::fs::read(samples.join(name)).expect("the sample is there"))
}

fn list_with(name: &str, options: &Options<'_>) -> Option<Result<Reading<Honours>, ReadError>> {
    let options = Options { url: Some(name), ..*options };
    Some(read(&sample(name)?, &options))
}

fn list(name: &str) -> Option<Reading<Honours>> {
    Some(list_with(name, &Options::default())?.expect("the list is read"))
}

fn names(reading: &Reading<Honours>) -> Vec<&str> {
    reading.content.roll.iter().map(|awardee| awardee.name()).collect()
}

/// The warnings in English, a line each.
fn said(reading: &Reading<Honours>) -> String {
    let lines: Vec<String> = reading.warnings.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
