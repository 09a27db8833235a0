//! Changes sound and broken files at random and reads them: nothing may panic,
//! hang, or let through what the model promises to keep out.
//!
//! Runs for `BANGVANG_FUZZ_SECONDS`, three without it. The dice are the same
//! each time unless `BANGVANG_FUZZ_SEED` says otherwise; an input that fails is
//! kept in the temporary folder, and its path is said.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use bangvang_content::article::{self, Article, Block};
use bangvang_content::honours::{Awardee, Honours, Options, Reader};
use bangvang_content::html::parse;
use bangvang_content::{Format, Photo, news, safe_href, safe_src, tidy};

/// No input of this size may take longer, on the slowest machine.
const LONGEST: Duration = Duration::from_secs(10);
const MOST_BYTES: usize = 256 << 10;

const TOKENS: [&str; 42] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "null",
    "NaN",
    "-1e9",
    "2020",
    "\\u0000",
    "\\ud83d",
    "\"awardees\":[",
    "\"name\":\"",
    "\"id\":\"1\"",
    "\"hide\":true",
    "\"photo\":{\"src\":\"javascript:x\"}",
    "\"href\":\"java\tscript:x\"",
    "\"body\":[",
    "{\"kind\":\"photo\",",
    "<table>",
    "</table>",
    "<tr>",
    "<td rowspan=9>",
    "<td colspan=9>",
    "<th>",
    "<!--",
    "&nbsp;",
    "&#x1F;",
    "STT;Họ và tên;Đơn vị\n",
    "I. TẬP THỂ",
    "\u{301}",
    "\u{FEFF}",
    "\u{202E}",
    "Số CCCD",
    "Nguyeãn Vaên",
    "\0",
];

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % sides.max(1)
    }
}

#[test]
fn random_changes_never_break_the_readers() {
    let number = |name: &str| env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let seconds = number("BANGVANG_FUZZ_SECONDS").unwrap_or(3);
    let mut dice = Dice(number("BANGVANG_FUZZ_SEED").unwrap_or(0x0138_2020) | 1);
    let seeds = seeds();
    let (start, mut inputs) = (Instant::now(), 0);
    while start.elapsed() < Duration::from_secs(seconds) {
        let input = change(&seeds, &mut dice);
        let began = Instant::now();
        let checked = catch_unwind(AssertUnwindSafe(|| check(&input, &mut dice)));
        let slow = began.elapsed() > LONGEST;
        if checked.is_err() || slow {
            let kept = env::temp_dir().join("bangvang-fuzz-failure");
            fs::write(&kept, &input).expect("the temporary folder can be written");
            println!("the input is kept in {}", kept.display());
        }
        if let Err(panic) = checked {
            resume_unwind(panic);
        }
        assert!(!slow, "{:?} for {} bytes", began.elapsed(), input.len());
        inputs += 1;
    }
    println!("{inputs} inputs from {} seeds in {seconds} s", seeds.len());
}

/// The project's fixtures, the samples beside the checkout where they are, and a few texts.
fn seeds() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    gather(&root.join("fixtures"), &mut files);
    gather(&root.join("../shared/samples"), &mut files);
    let read = files.iter().filter_map(|file| fs::read(file).ok());
    let mut seeds: Vec<Vec<u8>> = read.filter(|bytes| bytes.len() < MOST_BYTES / 4).collect();
    seeds.push(br#"{"title": "T", "awardees": [{"name": "An", "year": 2020, "note": [{"email": "x"}]}]}"#.to_vec());
    seeds.push("Họ và tên;Đơn vị\nAn;\"Thôn\nĐông\"\n".as_bytes().to_vec());
    seeds.push("STT;Họ và tên;;Năm sinh;;Số QĐ\n;Họ;Tên;Nam;Nữ;\n1;Lê;An;1968;;12/QĐ\n".as_bytes().to_vec());
    seeds
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push(path);
        }
    }
}

fn change(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.roll(seeds.len())].clone();
    for _ in 0..=dice.roll(8) {
        let at = dice.roll(bytes.len() + 1);
        let end = (at + dice.roll(64)).min(bytes.len());
        match dice.roll(8) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            3 => {
                let part = bytes[at..end].to_vec();
                let again = part.repeat(1 + dice.roll(200));
                bytes.splice(at..at, again);
            }
            4 => {
                let other = &seeds[dice.roll(seeds.len())];
                let from = dice.roll(other.len() + 1);
                let part = other[from..].iter().copied().take(dice.roll(512));
                bytes.splice(at..end, part);
            }
            _ => {
                let token = TOKENS[dice.roll(TOKENS.len())];
                bytes.splice(at..at, token.bytes());
            }
        }
        bytes.truncate(MOST_BYTES);
    }
    bytes
}

fn check(bytes: &[u8], dice: &mut Dice) {
    let formats = [
        None,
        None,
        None,
        Some(Format::Json),
        Some(Format::Ndjson),
        Some(Format::Csv),
        Some(Format::Tsv),
        Some(Format::Html),
    ];
    let columns = ["name".to_owned(), "Ngày sinh".to_owned(), "birth.place.city.vi".to_owned()];
    let options = Options {
        format: formats[dice.roll(formats.len())],
        fields: (dice.roll(4) == 0).then_some(r#"{"name": "fullName.vi", "awardees": "laureates"}"#),
        columns: if dice.roll(4) == 0 { &columns } else { &[] },
        ..Options::default()
    };
    let (some, all) = (list(bytes, 1 + dice.roll(5000), &options), list(bytes, bytes.len().max(1), &options));
    assert_eq!(some.as_ref().map(|read| &read.1), all.as_ref().map(|read| &read.1), "chunks changed the reading");
    if let Ok((honours, records)) = &some {
        for awardee in honours.roll.iter() {
            check_awardee(awardee, honours);
        }
        assert_eq!(records.len(), honours.roll.len());
    }
    check_articles(bytes, dice);
}

/// Reads the bytes as an article, as photos and as news.
fn check_articles(bytes: &[u8], dice: &mut Dice) {
    let formats =
        [None, None, None, Some(Format::Html), Some(Format::Wordpress), Some(Format::JsonFeed), Some(Format::Rss)];
    let options = article::Options { format: formats[dice.roll(formats.len())], ..article::Options::default() };
    if let Ok(read) = article::read_any(bytes, &options, &parse) {
        check_article(&read.content);
    }
    if let Ok(read) = article::read_gallery_any(bytes, &options, &parse) {
        read.content.photos.iter().for_each(check_photo);
    }
    if let Ok(read) = news::read(bytes, &options, &parse) {
        read.content.articles.iter().for_each(check_article);
    }
}

fn check_article(article: &Article) {
    article.photos().into_iter().for_each(check_photo);
    article.body.iter().for_each(check_block);
}

/// The list and its records as JSON, or the error's code.
fn list(bytes: &[u8], size: usize, options: &Options<'_>) -> Result<(Honours, Vec<String>), &'static str> {
    let mut reader = Reader::new(options);
    for chunk in bytes.chunks(size) {
        reader.push(chunk).map_err(|error| error.code())?;
    }
    reader.finish().map_err(|error| error.code())?;
    let honours = reader.into_honours();
    let records = honours.roll.iter().map(|awardee| awardee.to_json()).collect();
    Ok((honours, records))
}

fn check_awardee(awardee: Awardee<'_>, honours: &Honours) {
    assert!(!awardee.name().is_empty());
    assert_eq!(awardee.name(), tidy(awardee.name()));
    assert_eq!(honours.roll.find(&awardee.key()), Some(awardee.index()));
    if let Some(href) = awardee.href() {
        assert_eq!(safe_href(href).as_deref(), Some(href));
    }
    if let Some(photo) = awardee.photo() {
        check_photo(&photo);
    }
    let json: serde_json::Value = serde_json::from_str(&awardee.to_json()).expect("a record is JSON");
    assert_eq!(json["id"].as_str(), Some(awardee.id()));
    for (field, _) in awardee.fields() {
        assert!(awardee.shown(field).is_some());
    }
}

fn check_photo(photo: &Photo) {
    for src in photo.sources.iter().map(|source| &source.src).chain([&photo.src]) {
        assert_eq!(safe_src(src).as_deref(), Some(src.as_str()));
    }
}

fn check_block(block: &Block) {
    match block {
        Block::File { href, .. } => assert_eq!(safe_href(href).as_deref(), Some(href.as_str())),
        Block::Paragraph(text) | Block::Heading { text, .. } => assert!(!text.is_empty()),
        Block::Gallery(photos) => assert!(!photos.is_empty()),
        _ => {}
    }
}
