//! What holds for any data and any way in which its bytes come.

use bangvang_content::honours::{Honours, Options, Reader, read};
use bangvang_content::html::parse;
use bangvang_content::{Format, ReadError, Warning, article, tidy};
use proptest::prelude::*;

/// The records as JSON, how many were left out, and the warnings.
type Told = (Vec<String>, u32, Vec<Warning>);
type Read = Result<Told, ReadError>;

fn records(honours: &Honours) -> Vec<String> {
    honours.roll.iter().map(|awardee| awardee.to_json()).collect()
}

fn in_chunks<'a>(chunks: impl Iterator<Item = &'a [u8]>, options: &Options<'_>) -> Read {
    let mut reader = Reader::new(options);
    for chunk in chunks {
        reader.push(chunk)?;
    }
    let done = reader.finish()?;
    Ok((records(reader.honours()), done.skipped, done.warnings))
}

fn at_once(bytes: &[u8], options: &Options<'_>) -> Read {
    let reading = read(bytes, options)?;
    Ok((records(&reading.content), reading.skipped, reading.warnings))
}

/// Refused or not, and where; of bytes that are no UTF-8 the guess depends on
/// how many of them are seen.
fn told(read: &Read) -> Result<&Told, (&'static str, String)> {
    read.as_ref().map_err(|error| (error.code(), error.at()))
}

const SEEDS: [&str; 9] = [
    r#"{"title": "Danh sách", "awardees": [{"id": "a", "name": "An", "year": 2020}, {"name": "Lan\n \u1ea1", "x": [1, {"y": null}]}], "status": "proposed"}"#,
    r#"[{"name": "An"}, null, {"nam": 1}, {"name": "Lan", "id": "2"}, {"id": 2, "name": "H'Lan"}]"#,
    "{\"name\": \"An\"}\n\n{\"name\": \"Lan\", \"hide\": true}\nx\n{\"name\": \"Hòa\", \"year\": \"x\"}\n",
    "STT;Họ và tên;Chức vụ, đơn vị;Năm\n1;\"An; \"\"x\"\"\";Thôn\r\n;II. CÁ NHÂN;;\n2;Lan;\"a\nb\";2020\n",
    "Name,Unit\nAn,Thôn\nLan,\"x\n",
    "<table><tr><th>Họ và tên<th rowspan=2>Năm</tr><tr><td>An<td>2<tr><td colspan=2>Lan&nbsp;&Aacute;</table>",
    "\u{FEFF}Họ và tên\tĐơn vị\nNguyeãn Vaên An\tThoân\n",
    r#"{"data": {"items": [[], [{"full": {"vi": "An"}}]]}}"#,
    "{\"a\": \"\\ud83d\\ude00\\ud83d\", \"awardees\": []}",
];

const FIELDS: &str = r#"{"awardees": "data.items.1", "name": "full.vi"}"#;

/// A seed with some bytes changed, left out or put in.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let seed = prop::sample::select(&SEEDS[..]);
    let signs = prop::sample::select(&b"{}[]\",:;\n\r\t\\u0<>/='& aZ\x00\x80\xE1\xFF"[..]);
    let change = (any::<prop::sample::Index>(), 0..3, signs);
    (seed, prop::collection::vec(change, 0..6)).prop_map(|(seed, changes)| {
        let mut bytes = seed.as_bytes().to_vec();
        for (index, what, sign) in changes {
            let place = index.index(bytes.len() + 1);
            match what {
                0 if place < bytes.len() => bytes[place] = sign,
                1 if place < bytes.len() => drop(bytes.remove(place)),
                _ => bytes.insert(place, sign),
            }
        }
        bytes
    })
}

/// A name of any signs but those of a mail's address and after a label: behind one, these are personal.
fn name() -> impl Strategy<Value = String> {
    "\\PC{1,12}".prop_map(|name| name.replace(['@', ':'], "a"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn chunks_never_change_the_reading(bytes in mutated(), size in 1usize..40, mapped in any::<bool>()) {
        let fields = mapped.then_some(FIELDS);
        let options = Options { fields, ..Options::default() };
        let (some, all) = (in_chunks(bytes.chunks(size), &options), at_once(&bytes, &options));
        prop_assert_eq!(told(&some), told(&all));
    }

    #[test]
    fn any_bytes_are_read_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        format in prop::sample::select(vec![None, Some(Format::Json), Some(Format::Ndjson), Some(Format::Csv), Some(Format::Html)]),
        size in 1usize..40,
    ) {
        let options = Options { format, ..Options::default() };
        let (some, all) = (in_chunks(bytes.chunks(size), &options), at_once(&bytes, &options));
        prop_assert_eq!(told(&some), told(&all));
        let of_article = article::Options::default();
        let _ = (article::read_any(&bytes, &of_article, &parse), article::read_gallery_any(&bytes, &of_article, &parse));
    }

    #[test]
    fn a_list_is_read_back_as_it_was_written(
        people in prop::collection::vec((name(), "\\PC{0,12}", 1000u16..9999, prop::option::of("[a-z~]{1,2}")), 1..40),
        lines in any::<bool>(),
    ) {
        let records: Vec<serde_json::Value> = people.iter().map(|(name, unit, year, id)| {
            serde_json::json!({"name": name, "unit": unit, "year": year, "id": id, "note": [name, {"n": 1.5}]})
        }).collect();
        let text = if lines {
            records.iter().fold(String::new(), |lines, record| lines + &record.to_string() + "\n")
        } else {
            serde_json::json!({"awardees": records}).to_string()
        };
        let format = Some(if lines { Format::Ndjson } else { Format::Json });
        let reading = read(text.as_bytes(), &Options { format, ..Options::default() }).unwrap();
        let named = (1u32..).zip(&people).filter(|(_, (name, ..))| !tidy(name).is_empty());
        let roll = &reading.content.roll;
        prop_assert_eq!(roll.len() + reading.skipped as usize, people.len());
        for ((place, (name, unit, year, id)), awardee) in named.zip(roll.iter()) {
            prop_assert_eq!(awardee.name(), tidy(name));
            prop_assert_eq!(awardee.text("unit").unwrap_or_default(), tidy(unit));
            prop_assert_eq!((awardee.year(), awardee.record()), (Some(*year), place));
            let expect = id.clone().unwrap_or_else(|| place.to_string());
            prop_assert_eq!(awardee.id(), expect);
            prop_assert_eq!(roll.find(&awardee.key()), Some(awardee.index()));
            let json: serde_json::Value = serde_json::from_str(&awardee.to_json()).unwrap();
            prop_assert_eq!(&json["year"], *year);
            prop_assert_eq!(&json["note"], &serde_json::json!([name, {"n": 1.5}]));
        }
    }
}
