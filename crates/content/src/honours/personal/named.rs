//! The docs name what is personal, all of it and nothing else.

use super::is_personal;
use super::terms::{ANYWHERE, BEGINNING, WHOLE};
use crate::text::{Words, fold};

/// The names that the docs list: those that are personal anywhere, at the beginning, and alone.
fn documented() -> [Vec<&'static str>; 3] {
    let (_, section) = include_str!("../../../../../docs/data.md").split_once("## Personal data").unwrap();
    let mut lists = section.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
    [(); 3].map(|()| {
        let (_, names) = lists.next().unwrap();
        names.trim_end_matches('.').split(", ").collect()
    })
}

/// Roots that no name begins with, or is.
fn missing(roots: &[Words], names: &[&str], is_whole: bool) -> Vec<&'static str> {
    let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let fits = |name: &String, root: &str| if is_whole { name == root } else { name.starts_with(root) };
    let roots = roots.iter().flat_map(Words::all);
    roots.filter(|root| !names.iter().any(|name| fits(name, root))).collect()
}

#[test]
fn the_docs_name_all_that_is_personal() {
    let [anywhere, beginning, whole] = documented();
    assert_eq!(missing(&ANYWHERE, &anywhere, false), [""; 0]);
    assert_eq!(missing(&BEGINNING, &beginning, false), [""; 0]);
    assert_eq!(missing(&[WHOLE], &whole, true), [""; 0]);
}

#[test]
fn all_that_the_docs_name_is_personal() {
    let is_open = |names: Vec<&'static str>, before: &str, after: &str| {
        names.into_iter().filter(|name| !is_personal(&[before, name, after].concat())).collect::<Vec<_>>()
    };
    let [anywhere, beginning, whole] = documented();
    assert_eq!(is_open(anywhere, "Mục ", " khác"), [""; 0]);
    assert_eq!(is_open(beginning, "", " khác"), [""; 0]);
    assert_eq!(is_open(whole, "", ""), [""; 0]);
}
