//! Finds the file for a request: in memory first, then in the mounted folders.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::answer::Answer;
use crate::config::Mount;
use crate::mime::mime_of;
use crate::request::Request;

/// Compressed copies that may stand beside a file, the smaller kind first.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// Files in memory, by path.
pub(crate) type Files = HashMap<String, Vec<u8>>;

/// Answers a request from the files there are.
pub(crate) fn answer(files: &Files, mounts: &[Mount], request: &Request) -> Answer {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut answer = Answer::plain(405, "Only GET and HEAD are answered.\n");
        answer.set_header("Allow", Some("GET, HEAD"));
        return answer;
    }
    let index = format!("{}index.html", request.path);
    let in_memory = [request.path.as_str(), index.as_str()].map(|path| Some((path, files.get(path)?)));
    if let Some((path, body)) = in_memory.into_iter().flatten().next() {
        return Answer::new(200, mime_of(path), body.clone());
    }
    let found = mounts.iter().find_map(|mount| from_folder(mount, request));
    found.unwrap_or_else(|| Answer::plain(404, "There is no such file.\n"))
}

fn from_folder(mount: &Mount, request: &Request) -> Option<Answer> {
    let file = locate(mount, &request.path)?;
    if !file.is_dir() {
        return read(&file, request);
    }
    let index = file.join("index.html");
    if request.path.ends_with('/') || !index.is_file() {
        return read(&index, request);
    }
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let mark = if query.is_empty() { "" } else { "?" };
    // One slash in front: two would name another host.
    let location = format!("/{}/{mark}{query}", path.trim_start_matches('/'));
    let mut answer = Answer::plain(301, "The folder's address ends in a slash.\n");
    answer.set_header("Location", Some(&location));
    Some(answer)
}

/// The file or folder that a path names, if it is inside the mount, links followed.
fn locate(mount: &Mount, path: &str) -> Option<PathBuf> {
    let with_slash = format!("{path}/");
    let inside = path.strip_prefix(&mount.prefix).or_else(|| with_slash.strip_prefix(&mount.prefix))?;
    let names = inside.split('/').filter(|name| !name.is_empty());
    if names.clone().any(|name| name == ".." || name.contains(['\\', '\0'])) {
        return None;
    }
    let folder = mount.folder.canonicalize().ok()?;
    let file = names.fold(folder.clone(), |file, name| file.join(name)).canonicalize().ok()?;
    file.starts_with(&folder).then_some(file)
}

fn read(file: &Path, request: &Request) -> Option<Answer> {
    let name = file.to_string_lossy();
    for (encoding, extension) in ENCODINGS {
        if request.accepts(encoding)
            && let Ok(body) = fs::read(format!("{name}.{extension}"))
        {
            let mut answer = Answer::new(200, mime_of(&name), body);
            answer.set_header("Content-Encoding", Some(encoding));
            answer.set_header("Vary", Some("Accept-Encoding"));
            return Some(answer);
        }
    }
    Some(Answer::new(200, mime_of(&name), fs::read(file).ok()?))
}
