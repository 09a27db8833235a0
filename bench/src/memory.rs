//! What renderers take of the machine, as the system counts it: memory as the proportional set
//! size, shared pages divided among those that share them, and time of the main thread.

use std::collections::HashMap;
use std::fs;

/// Bytes by process id of each renderer.
pub struct Footprint(HashMap<u32, u64>);

impl Footprint {
    /// How many bytes the renderer that grew most has more than it had `before`.
    pub fn growth(&self, before: &Self) -> f64 {
        let grown = self.0.iter().map(|(id, now)| *now as f64 - before.0.get(id).copied().unwrap_or(0) as f64);
        grown.fold(0.0, f64::max)
    }
}

/// Milliseconds on a processor by process id of each renderer.
pub struct Busy(HashMap<u32, f64>);

impl Busy {
    /// The work of some renderers.
    pub fn of(renderers: &[u32]) -> Self {
        let spent = |id: u32| {
            // The thread of the process's own number is the main thread.
            let text = fs::read_to_string(format!("/proc/{id}/task/{id}/schedstat")).ok()?;
            text.split(' ').next()?.parse::<u64>().ok()
        };
        Self(renderers.iter().filter_map(|id| Some((*id, spent(*id)? as f64 / 1e6))).collect())
    }

    /// Each renderer and its work.
    pub fn each(&self) -> impl Iterator<Item = (u32, f64)> + '_ {
        self.0.iter().map(|(id, busy)| (*id, *busy))
    }

    /// Milliseconds that the renderer that worked most since `before` took.
    pub fn since(&self, before: &Self) -> f64 {
        let worked = self.0.iter().map(|(id, now)| now - before.0.get(id).copied().unwrap_or(0.0));
        worked.fold(0.0, f64::max)
    }
}

/// The memory of the renderers among the processes below `root`.
pub fn footprint(root: u32) -> Footprint {
    Footprint(renderers(root).into_iter().filter_map(|id| Some((id, proportional(id)?))).collect())
}

/// The work of the main threads of the renderers among the processes below `root`.
pub fn busy(root: u32) -> Busy {
    Busy::of(&renderers(root))
}

/// The renderers among the processes below `root`.
pub fn renderers(root: u32) -> Vec<u32> {
    let children = children();
    let mut left = vec![root];
    let mut found = Vec::new();
    while let Some(id) = left.pop() {
        left.extend(children.get(&id).into_iter().flatten());
        let words = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
        if words.contains("--type=renderer") {
            found.push(id);
        }
    }
    found
}

fn children() -> HashMap<u32, Vec<u32>> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        let status = fs::read_to_string(entry.path().join("status")).unwrap_or_default();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:")).and_then(|id| id.trim().parse().ok());
        if let Some(parent) = parent {
            children.entry(parent).or_default().push(id);
        }
    }
    children
}

fn proportional(id: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}
