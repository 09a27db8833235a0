//! What is read without others' formats is read as with them: the widget has those only where it must.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use bangvang_content::article::{self, Block, Options};
use bangvang_content::honours::{self, Reader};
use bangvang_content::html::parse;
use bangvang_content::{Format, Others, ReadError, Reading, news};

/// All files of data that lie in the checkout, and the practice files where they lie beside it.
fn files() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["fixtures", "tests/data", "demo", "../shared/samples", "../shared/seed"] {
        let before = files.len();
        gather(&root.join(folder), &mut files);
        if files.len() == before {
            println!("skipped: {folder} is not there");
        }
    }
    assert!(files.len() > 40, "only {} files", files.len());
    files
}

fn gather(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    let entries = fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()).collect());
    let entries: Vec<PathBuf> = entries.unwrap_or_default();
    for entry in entries {
        if entry.is_dir() {
            gather(&entry, files);
        } else if let Ok(bytes) = fs::read(&entry)
            && bytes.len() < 256 << 10
        {
            files.push((entry.display().to_string(), bytes));
        }
    }
}

/// What is read either way is the same, or the first way leaves it to the second.
fn check<T: PartialEq + Debug>(
    name: &str,
    own: Result<Option<Reading<T>>, ReadError>,
    any: &Result<Reading<T>, ReadError>,
) -> bool {
    match own {
        Ok(None) => false,
        Ok(Some(reading)) => {
            assert_eq!(Ok(&reading), any.as_ref(), "{name}");
            true
        }
        Err(error) => {
            assert_eq!(Err(&error), any.as_ref(), "{name}");
            false
        }
    }
}

#[test]
fn our_own_articles_galleries_and_news_read_the_same_without_others_formats() {
    let mut read = [0; 3];
    for (name, bytes) in files() {
        for format in [None, Format::of("json"), Format::of("wordpress"), Format::of("rss")] {
            let options = Options { format, url: Some(&name), ..Options::default() };
            let any = article::read_any(&bytes, &options, &parse);
            read[0] += usize::from(check(&name, article::read_own(&bytes, &options), &any));
            let any = article::read_gallery_any(&bytes, &options, &parse);
            read[1] += usize::from(check(&name, article::read_gallery_own(&bytes, &options), &any));
            let any = news::read(&bytes, &options, &parse);
            read[2] += usize::from(check(&name, news::read_own(&bytes, &options), &any));
        }
    }
    assert!(read.iter().all(|&count| count > 1), "too few are read the short way: {read:?}");
}

#[test]
fn foreign_news_by_fields_need_no_others_formats() {
    let data = br#"{"posts": [{"name": "A", "when": "2021-05-10"}, {"name": ""}]}"#;
    let fields = Some(r#"{"title": "name", "published": "when", "articles": "posts"}"#);
    let options = Options { fields, ..Options::default() };
    assert!(check("fields", news::read_own(data, &options), &news::read(data, &options, &parse)));
    let unreadable = Options { fields: Some("name"), ..Options::default() };
    check("unreadable", news::read_own(b"[]", &unreadable), &news::read(b"[]", &unreadable, &parse));
}

#[test]
fn an_article_with_html_is_left_to_the_others() {
    let options = Options::default();
    for data in [r#"{"title": "A", "body": "<p>B</p>"}"#, r#"{"title": "A", "body": [{"kind": "html", "html": "B"}]}"#]
    {
        assert_eq!(article::read_own(data.as_bytes(), &options), Ok(None), "{data}");
    }
    let news = br#"[{"title": "A"}, {"title": "B", "body": "<p>C</p>"}]"#;
    assert_eq!(news::read_own(news, &options), Ok(None));
}

#[test]
fn a_body_without_any_markup_is_read_by_its_empty_lines() {
    let data = r#"{"title": "A", "body": "Một\nhai\r\n\r\nBa <b>bốn"}"#;
    assert_eq!(article::read_own(data.as_bytes(), &Options::default()), Ok(None));
    let data = data.replace("<b>", "< ");
    let read = article::read_own(data.as_bytes(), &Options::default()).expect("it is read").expect("it is our own");
    let paragraphs = ["Một\nhai", "Ba < bốn"].map(|text| Block::Paragraph(text.to_owned()));
    assert_eq!(read.content.body, paragraphs);
}

/// Reads a list as the widget does: others' formats come where they are awaited.
fn in_parts(
    bytes: &[u8],
    options: &honours::Options<'_>,
    size: usize,
) -> Result<(Reader, honours::LeftOut), ReadError> {
    let mut reader = Reader::own(options);
    let come = |reader: &mut Reader| if reader.awaits_others() { reader.take_up(Others::all()) } else { Ok(()) };
    for chunk in bytes.chunks(size) {
        reader.push(chunk)?;
        come(&mut reader)?;
    }
    reader.settle()?;
    come(&mut reader)?;
    let done = reader.finish()?;
    Ok((reader, done))
}

#[test]
fn a_list_reads_the_same_where_others_formats_come_when_they_are_awaited() {
    let mut lists = 0;
    for (name, bytes) in files() {
        for format in [None, Format::of("ndjson"), Format::of("csv")] {
            let options = honours::Options { format, url: Some(&name), ..honours::Options::default() };
            let whole = honours::read(&bytes, &options);
            for size in [61, 1 << 15] {
                match (&whole, in_parts(&bytes, &options, size)) {
                    (Ok(whole), Ok((reader, done))) => {
                        lists += 1;
                        assert_eq!((whole.skipped, &whole.warnings), (done.skipped, &done.warnings), "{name}");
                        assert_eq!(format!("{:?}", whole.content), format!("{:?}", reader.honours()), "{name}");
                    }
                    (Err(whole), Err(error)) => assert_eq!(*whole, error, "{name}"),
                    (whole, parts) => panic!("{name}: {:?}, {:?}", whole.is_ok(), parts.is_ok()),
                }
            }
        }
    }
    assert!(lists > 40, "only {lists} lists are read");
}

#[test]
fn our_own_lists_await_nothing_and_a_list_without_the_others_is_refused() {
    let mut reader = Reader::own(&honours::Options::default());
    reader.push(br#"[{"name": "An"}]"#).expect("it is JSON");
    reader.settle().expect("it is whole");
    assert!(!reader.awaits_others());
    let mut reader = Reader::own(&honours::Options::default());
    reader.push("Họ và tên;Đơn vị\nAn;Xã A\n".as_bytes()).expect("it is kept");
    assert!(reader.awaits_others());
    assert!(reader.finish().is_err());
}
