use bangvang_content::article;
use bangvang_content::honours::Options;
use bangvang_content::html::parse;

use super::{list, list_with, said, sample};

/// What the list's reader says, and what the article's says of the same file.
#[track_caller]
fn refused(name: &str, code: &str, message: &str) {
    let Some(read) = list_with(name, &Options::default()) else { return };
    let error = read.expect_err("the list is refused");
    assert_eq!((error.code(), error.to_string().as_str()), (code, message));
}

#[track_caller]
fn read(name: &str, shown: usize, skipped: u32, warnings: &str) {
    let Some(reading) = list(name) else { return };
    assert_eq!((reading.content.roll.len(), reading.skipped), (shown, skipped));
    assert_eq!(said(&reading), warnings);
}

#[test]
fn a_document_that_cannot_be_read_says_where() {
    refused("broken/truncated.json", "truncated", "the file ends too early, at line 8, column 59");
    refused("broken/trailing-comma.json", "trailing-comma", "a comma too many before \"]\", at line 10, column 3");
    refused("broken/nan.json", "not-json", "NaN is not JSON, at line 6, column 108");
    refused("broken/empty.json", "empty", "the file is empty");
    refused(
        "broken/login-page.json",
        "html-page",
        "got an HTML page \"Đăng nhập - Cổng thông tin nội bộ huyện Thạch Khê\" in place of data; \
         a sign-in may be needed",
    );
    refused(
        "broken/invalid-utf8.json",
        "not-utf8",
        "not UTF-8: byte 40 (line 3) is 0xEC; perhaps Windows-1258; save the file as UTF-8",
    );
    refused("broken/awardees-not-array.json", "wrong-type", "awardees: expected a list, found an object");
}

#[test]
fn an_article_is_refused_with_the_same_words() {
    for name in ["truncated", "trailing-comma", "nan", "empty", "login-page", "invalid-utf8"] {
        let name = format!("broken/{name}.json");
        let (Some(bytes), Some(read)) = (sample(&name), list_with(&name, &Options::default())) else {
            return;
        };
        let one =
            article::read_any(&bytes, &article::Options { url: Some(&name), ..article::Options::default() }, &parse);
        let (one, other) = (one.expect_err("no article"), read.expect_err("no list"));
        assert_eq!(one.to_string(), other.to_string());
    }
}

#[test]
fn a_slip_costs_no_more_than_itself() {
    read("broken/deep-nesting.json", 5, 0, "");
    read("broken/record-null.json", 4, 1, "record 3: null");
    read("broken/name-missing.json", 3, 2, "record 2: name is missing\nrecord 4: name is missing");
    read("broken/year-as-text.json", 5, 0, "record 5: year is not a number, left empty");
    read("broken/duplicate-ids.json", 5, 0, "record 4: repeats the id \"tk-2\" of record 2");
    read("broken/bom.json", 5, 0, "");
}

#[test]
fn records_with_the_same_id_are_told_apart() {
    let Some(reading) = list("broken/duplicate-ids.json") else { return };
    let roll = &reading.content.roll;
    for awardee in roll.iter() {
        assert_eq!(roll.find(&awardee.key()), Some(awardee.index()));
    }
    assert_eq!(roll.get(3).map(|awardee| awardee.id()), Some("tk-2"));
}
