//! The records as files in the cache, made once.

use std::env;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use bangvang_records::Generator;

use crate::Outcome;

/// Makes another file when the records' generator changes what it makes.
const SEED: u64 = 1;

/// The folder of the files.
pub fn folder() -> PathBuf {
    env::var_os("BANGVANG_BENCH_DATA").map_or_else(|| env::temp_dir().join("bangvang-bench"), PathBuf::from)
}

/// A file of so many records, one a line; its name.
pub fn lines(count: usize) -> Outcome<String> {
    let write = |out: &mut BufWriter<File>| {
        Generator::new(SEED).take(count).try_for_each(|record| writeln!(out, "{}", record.to_json()))
    };
    made(&format!("{count}.ndjson"), write)
}

/// A file that is one document with so many records; its name.
pub fn document(count: usize) -> Outcome<String> {
    made(&format!("{count}.json"), |out| {
        write!(out, "{{\"title\": \"Danh sách khen thưởng\", \"awardees\": [")?;
        for record in Generator::new(SEED).take(count) {
            write!(out, "{}\n{}", if record.id == 1 { "" } else { "," }, record.to_json())?;
        }
        writeln!(out, "\n]}}")
    })
}

fn made(name: &str, write: impl Fn(&mut BufWriter<File>) -> io::Result<()>) -> Outcome<String> {
    let name = format!("{:08x}-{name}", fingerprint());
    let file = folder().join(&name);
    let said = |fault: io::Error| format!("{}: {fault}", file.display());
    if !file.is_file() {
        println!("• writing {}", file.display());
        fs::create_dir_all(folder()).map_err(said)?;
        // A file that is cut short must not be taken for a whole one.
        let begun = folder().join(format!("{name}.begun"));
        to_file(&begun, write).and_then(|()| fs::rename(&begun, &file)).map_err(said)?;
    }
    Ok(name)
}

fn to_file(file: &Path, write: impl Fn(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(file)?);
    write(&mut out)?;
    out.flush()
}

/// A number that changes when the generator makes other records.
fn fingerprint() -> u32 {
    let bytes = Generator::new(SEED).take(100).map(|record| record.to_json()).collect::<String>();
    bytes.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
