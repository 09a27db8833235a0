//! Watches how a page's main thread works while other programs want the processor as well.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::memory::{self, Busy};

/// Between two looks.
const LOOK: Duration = Duration::from_millis(4);

/// A watch that goes on until it is stopped.
pub struct Watch {
    over: Arc<AtomicBool>,
    thread: JoinHandle<Seen>,
}

/// By renderer: times of day, and the milliseconds on a processor until then.
pub struct Seen(HashMap<u32, Vec<(f64, f64)>>);

impl Watch {
    /// Watches the renderers below a process.
    pub fn start(root: u32) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let ends = Arc::clone(&over);
        let thread = thread::spawn(move || {
            let renderers = memory::renderers(root);
            let mut seen = HashMap::new();
            while !ends.load(Ordering::Relaxed) {
                let time = epoch();
                for (id, busy) in Busy::of(&renderers).each() {
                    seen.entry(id).or_insert_with(Vec::new).push((time, busy));
                }
                thread::sleep(LOOK);
            }
            Seen(seen)
        });
        Self { over, thread }
    }

    /// Ends the watch.
    pub fn stop(self) -> Seen {
        self.over.store(true, Ordering::Relaxed);
        self.thread.join().unwrap_or_else(|_| Seen(HashMap::new()))
    }
}

impl Seen {
    /// Milliseconds that the main thread that worked most was on a processor between two times of
    /// day, in milliseconds.
    pub fn between(&self, from: f64, to: f64) -> f64 {
        let work = |looks: &Vec<(f64, f64)>| {
            let at =
                |time: f64| looks.iter().take_while(|(seen, _)| *seen <= time).last().map_or(0.0, |(_, busy)| *busy);
            at(to) - at(from)
        };
        self.0.values().map(work).fold(0.0, f64::max)
    }
}

fn epoch() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64() * 1e3)
}
