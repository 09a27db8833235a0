//! One line a step, with the time it took and a sign of life while it runs.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;

/// How long a step may be silent before a dot says that it goes on.
const SIGN_OF_LIFE: Duration = Duration::from_secs(3);

/// Runs `work` as one named step of the command.
pub fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    let begun = Instant::now();
    print!("• {name} ");
    let _ = std::io::stdout().flush();
    let ticker = Ticker::start();
    let outcome = work();
    ticker.stop();
    let verdict = if outcome.is_ok() { "" } else { "failed, " };
    println!(" {verdict}{:.1} s", begun.elapsed().as_secs_f32());
    outcome
}

/// Says that a step had nothing to do.
pub fn there(name: &str) {
    println!("• {name}: there");
}

struct Ticker {
    over: Arc<AtomicBool>,
    thread: thread::JoinHandle<()>,
}

impl Ticker {
    fn start() -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let watched = Arc::clone(&over);
        Self { over, thread: thread::spawn(move || tick(&watched)) }
    }

    fn stop(self) {
        self.over.store(true, Ordering::Relaxed);
        self.thread.thread().unpark();
        let _ = self.thread.join();
    }
}

fn tick(over: &AtomicBool) {
    // A log that no one watches needs fewer signs than a terminal.
    let pause = if std::io::stdout().is_terminal() { SIGN_OF_LIFE } else { SIGN_OF_LIFE * 5 };
    let mut due = Instant::now() + pause;
    while !over.load(Ordering::Relaxed) {
        thread::park_timeout(Duration::from_millis(500));
        if Instant::now() >= due {
            print!(".");
            let _ = std::io::stdout().flush();
            due += pause;
        }
    }
}
