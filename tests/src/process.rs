//! Runs a driver on a leash: it ends when this process does, however that happens.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Waits for the end of its standard input (that is, of the process holding the other side),
/// then ends the tree of processes below it, leaves first, and deletes their scratch folder.
const KEEPER: &str = r#"
scratch=$1; shift
"$@" </dev/null &
driver=$!
tree() {
  for child in $(cat "/proc/$1/task/"*/children 2>/dev/null); do tree "$child"; done
  echo "$1"
}
while read -r line; do :; done
found=$(tree $driver)
kill -TERM $found 2>/dev/null
for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  alive=
  for process in $found; do kill -0 "$process" 2>/dev/null && alive=yes; done
  [ "$alive" ] || break
  sleep 0.1
done
kill -KILL $found 2>/dev/null
rm -rf "$scratch"
"#;

/// A driver and all that it started; dropping it ends them.
#[derive(Debug)]
pub(crate) struct Leashed {
    keeper: Child,
    /// Where the driver and its browser may leave files.
    pub(crate) scratch: PathBuf,
}

impl Leashed {
    /// Starts a command with its words going to a log file.
    pub(crate) fn start(name: &str, command: &[String], log: &Path) -> io::Result<Self> {
        let scratch = std::env::temp_dir().join(format!("bangvang-{name}-{}", std::process::id()));
        fs::create_dir_all(&scratch)?;
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder)?;
        }
        let log = File::create(log)?;
        let keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .arg(&scratch)
            .args(command)
            .env("TMPDIR", &scratch)
            .stdin(Stdio::piped())
            .stdout(log.try_clone()?)
            .stderr(log)
            // A Ctrl-C at the terminal must reach the keeper as the end of its input only.
            .process_group(0)
            .spawn()?;
        Ok(Self { keeper, scratch })
    }
}

impl Drop for Leashed {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// A port of loopback that was free a moment ago.
pub(crate) fn free_port() -> io::Result<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr().map(|address| address.port())
}
