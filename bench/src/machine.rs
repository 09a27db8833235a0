//! What was measured on, and when.

use std::fs;
use std::process::Command;
use std::thread;

/// One line about the machine, this day and the browser.
pub fn machine(browser: &str) -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let memory = field("/proc/meminfo", "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("?").to_owned();
    format!(
        "{}, {browser}, {cores} cores of {processor}, {} GB, load {load} at the end",
        today(),
        memory.unwrap_or(0) / 1_000_000
    )
}

fn today() -> String {
    let date = Command::new("date").arg("+%Y-%m-%d").output();
    date.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
