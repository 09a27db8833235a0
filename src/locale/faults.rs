//! What is wrong with data, for a reader: what, where, and what to do.
//!
//! The English sentences are those of the content crate itself; here are the Vietnamese ones.

mod remark;

use bangvang_content::{Charset, Fault, Limit, ReadError, Syntax, Type, Warning, concat, join};

use super::{Lang, number};
pub use remark::remark;

/// A document that was refused.
pub fn fault(error: &ReadError, lang: Lang) -> String {
    match lang {
        Lang::En => sentence(&error.to_string(), begins_with_path(error, true)),
        Lang::Vi => sentence(&refused(error), begins_with_path(error, false)),
    }
}

/// Something that was left out, with its place.
pub fn warning(warning: &Warning, lang: Lang) -> String {
    if lang == Lang::En {
        return warning.to_string();
    }
    match (warning.record, warning.at.as_str()) {
        (Some(record), _) => format!("bản ghi {record}: {}", left_out(&warning.fault)),
        (None, "") => left_out(&warning.fault),
        // The path names the field already.
        (None, at) => format!("{}: {}", place(at), what_of(&warning.fault)),
    }
}

/// A capital at the beginning and a dot at the end.
fn sentence(text: &str, is_path: bool) -> String {
    if is_path {
        return format!("{text}.");
    }
    let mut letters = text.chars();
    let first = letters.next().map_or('-', |letter| letter.to_ascii_uppercase());
    format!("{first}{}.", letters.as_str())
}

/// A path keeps its own letters. Of what is missing it stands at the beginning only in English.
fn begins_with_path(error: &ReadError, is_english: bool) -> bool {
    match error {
        ReadError::Type { at, .. } => !at.is_empty(),
        ReadError::Missing { at } | ReadError::NoList { at, .. } => is_english && !at.is_empty(),
        _ => false,
    }
}

fn refused(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "tệp rỗng".to_owned(),
        ReadError::HtmlPage { title } => {
            let named = title.as_ref().map(|title| format!(" \"{title}\"")).unwrap_or_default();
            format!("nhận được trang HTML{named} thay vì dữ liệu; có thể phải đăng nhập")
        }
        ReadError::Workbook => {
            "tệp là bảng tính Excel hoặc tài liệu văn phòng khác, không phải văn bản; hãy lưu thành CSV UTF-8"
                .to_owned()
        }
        ReadError::Pdf => "tệp là PDF, không phải dữ liệu; hãy thay bằng tệp CSV, JSON hoặc HTML".to_owned(),
        ReadError::NotUtf8 { offset, line, byte, guess } => {
            let perhaps = guess.map(|guess| format!("; văn bản có thể {}", charset_name(guess))).unwrap_or_default();
            format!("không phải UTF-8: byte {offset} (dòng {line}) là 0x{byte:02X}{perhaps}{SAVE_AGAIN}")
        }
        ReadError::WrongCharset { charset } => {
            format!("văn bản đã bị đọc sai bảng mã: {}{SAVE_AGAIN}", charset_name(*charset))
        }
        ReadError::Syntax { syntax, line, column, .. } => malformed(syntax, *line, *column),
        ReadError::Type { at, expected, found } => {
            format!("{}: cần {} nhưng gặp {}", place(at), type_name(*expected), type_name(*found))
        }
        ReadError::Missing { at } => format!("thiếu {}", place(at)),
        ReadError::NoList { at, keys } => {
            format!("thiếu {}; dữ liệu có: {}; hãy chỉ ra danh sách bằng fields", place(at), join(keys, ", "))
        }
        ReadError::NoNameColumn { headers } if headers.is_empty() => "không có cột tên".to_owned(),
        ReadError::NoNameColumn { headers } => format!("không có cột tên; các cột là: {}", join(headers, ", ")),
        ReadError::NoFeed => "tệp không phải là nguồn RSS hay Atom đọc được".to_owned(),
        ReadError::NoTable => "trang không có bảng nào".to_owned(),
        ReadError::NoArticle => "trang không có bài viết nào".to_owned(),
        ReadError::Limit { limit, at, most } => {
            let at = if at.is_empty() { String::new() } else { format!(" ở {}", place(at)) };
            let most = limit.amount(*most, &|most| number(*most, Lang::Vi));
            format!("{}{at}, tối đa {most}", limit_name(*limit))
        }
        _ => format!("không đọc được ({})", error.code()),
    }
}

/// What to do about letters that can't be read.
const SAVE_AGAIN: &str = "; hãy lưu lại tệp dạng UTF-8 (trong Excel: CSV UTF-8)";

/// What became of a text's letters.
fn charset_name(charset: Charset) -> &'static str {
    match charset {
        Charset::Vni => "bị đọc sai từ VNI",
        Charset::Tcvn3 => "bị đọc sai từ TCVN3",
        Charset::Utf8AsLatin => "là UTF-8 bị đọc như Windows-1252",
        Charset::Lost => "đã mất chữ (U+FFFD)",
        _ => "là Windows-1258",
    }
}

fn malformed(syntax: &Syntax, line: u32, column: u32) -> String {
    let place = format!("dòng {line}, cột {column}");
    match syntax {
        Syntax::Truncated => format!("tệp bị cắt ngang ở {place}"),
        Syntax::TrailingComma { before } => format!("thừa dấu phẩy trước \"{before}\" ở {place}"),
        Syntax::Word { word } => format!("{place}: {word} không phải là JSON"),
        Syntax::Unexpected { found } => format!("{place}: \"{found}\" không đúng chỗ"),
        Syntax::Control { byte } => format!("{place}: ký tự điều khiển 0x{byte:02X} nằm trong văn bản"),
        Syntax::Escape => format!("{place}: dấu \\ không đúng chỗ"),
        Syntax::Number => format!("{place}: số viết không đúng"),
        Syntax::Extra => format!("{place}: còn nội dung thừa sau khi dữ liệu đã hết"),
        _ => format!("{place}: không đúng cú pháp"),
    }
}

/// What was left out, after the name of the field that it is said of.
fn left_out(fault: &Fault) -> String {
    let (field, what) = (fault.field(), what_of(fault));
    if field.is_empty() { what } else { concat(&[field_name(field), ": ", &what]) }
}

/// The same without the field's name.
fn what_of(fault: &Fault) -> String {
    match fault {
        Fault::NameMissing => "thiếu tên".to_owned(),
        Fault::NameKeyMissing { keys } => {
            format!("thiếu tên; các khóa là: {}; hãy chỉ ra tên bằng fields", join(keys, ", "))
        }
        Fault::RecordNull => "trống (null)".to_owned(),
        Fault::RecordType { found } => format!("cần một đối tượng nhưng gặp {}", type_name(*found)),
        Fault::RecordSyntax { syntax, line, column } => malformed(syntax, *line, *column),
        Fault::FieldType { expected, found, .. } => {
            format!("cần {} nhưng gặp {}, để trống", type_name(*expected), type_name(*found))
        }
        Fault::YearUnreadable { .. } => "năm không phải là số, để trống".to_owned(),
        Fault::DateUnreadable { .. } => "không đọc được, để trống".to_owned(),
        Fault::ValueUnknown { found, .. } => format!("không hiểu \"{found}\", để trống"),
        Fault::UrlUnsafe { .. } => "địa chỉ không an toàn, để trống".to_owned(),
        Fault::IdRepeated { id, first } => format!("trùng mã \"{id}\" với bản ghi {first}"),
        Fault::BlockUnknown { kind } => format!("không hiểu khối \"{kind}\", bỏ qua"),
        Fault::PartMissing { field } => format!("thiếu {field}, bỏ qua"),
        Fault::CharsetSuspected { charset, rows: 0 } => format!("văn bản có vẻ {}", charset_name(*charset)),
        Fault::CharsetSuspected { charset, rows } => format!("{rows} dòng có vẻ {}", charset_name(*charset)),
        Fault::TooManyFields { limit } => format!("có hơn {limit} trường, bỏ các trường còn lại"),
        Fault::AwardsUnreadable => "không đọc được thang bậc khen thưởng; dùng thang bậc có sẵn".to_owned(),
        Fault::FieldsUnreadable => "không phải là đối tượng JSON".to_owned(),
        Fault::MarkupCut => "văn bản quá dài, bỏ phần cuối".to_owned(),
        Fault::QuoteUnclosed => "dấu ngoặc kép mở mà không đóng, được đọc như một ký tự thường".to_owned(),
        Fault::More { code, count } => format!("và {count} lỗi khác cùng loại ({code})"),
        _ => fault.code().to_owned(),
    }
}

/// What a field is called on the page; one that has no name there, by its own.
fn field_name(field: &str) -> &str {
    let words = Lang::Vi.words();
    match field {
        "kind" => words.kind,
        "status" => words.status,
        "date" => words.date,
        own => own,
    }
}

fn type_name(found: Type) -> &'static str {
    match found {
        Type::Null => "null",
        Type::Boolean => "đúng/sai",
        Type::Number => "một số",
        Type::Text => "một văn bản",
        Type::List => "một danh sách",
        Type::Object => "một đối tượng",
    }
}

fn limit_name(limit: Limit) -> &'static str {
    match limit {
        Limit::Bytes => "tệp quá lớn",
        Limit::RecordBytes => "bản ghi quá lớn",
        Limit::TextBytes => "văn bản quá dài",
        Limit::Records => "quá nhiều bản ghi",
        Limit::Nesting => "lồng quá sâu",
        _ => "quá giới hạn",
    }
}

/// Where something is. A path stays as it is, a line or a row is one of the reader's language.
fn place(at: &str) -> String {
    let line = at.strip_prefix("line ").or_else(|| at.strip_prefix("row "));
    match line.map(|line| line.split_once('.').unwrap_or((line, ""))) {
        Some((line, "")) => concat(&["dòng ", line]),
        Some((line, field)) => concat(&["dòng ", line, ", ", field]),
        None if at.is_empty() => "tệp".to_owned(),
        None => at.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(error: &ReadError, vi: &str, en: &str) {
        assert_eq!(fault(error, Lang::Vi), vi);
        assert_eq!(fault(error, Lang::En), en);
    }

    #[test]
    fn a_refused_document_says_where_in_both_languages() {
        let cut = ReadError::Syntax { syntax: Syntax::Truncated, line: 8, column: 59, at: String::new() };
        check(&cut, "Tệp bị cắt ngang ở dòng 8, cột 59.", "The file ends too early, at line 8, column 59.");
        check(&ReadError::Empty, "Tệp rỗng.", "The file is empty.");
        check(
            &ReadError::Pdf,
            "Tệp là PDF, không phải dữ liệu; hãy thay bằng tệp CSV, JSON hoặc HTML.",
            "The file is a PDF, not data; give a CSV, JSON or HTML file in its place.",
        );
    }

    #[test]
    fn no_reader_is_told_a_code_or_another_language() {
        for one in [Fault::QuoteUnclosed, Fault::MarkupCut, Fault::FieldsUnreadable, Fault::AwardsUnreadable] {
            assert_ne!(left_out(&one), one.code());
        }
        let latin = ReadError::NotUtf8 { offset: 10, line: 1, byte: 0xFB, guess: Some(Charset::Vni) };
        assert_eq!(
            fault(&latin, Lang::Vi),
            "Không phải UTF-8: byte 10 (dòng 1) là 0xFB; văn bản có thể bị đọc sai từ VNI; hãy lưu lại tệp dạng UTF-8 \
             (trong Excel: CSV UTF-8)."
        );
    }

    #[test]
    fn a_sentence_begins_with_a_capital_unless_it_begins_with_a_path() {
        check(&ReadError::Missing { at: "awardees".to_owned() }, "Thiếu awardees.", "awardees is missing.");
        check(
            &ReadError::NoList { at: "awardees".to_owned(), keys: vec!["data.items".to_owned()] },
            "Thiếu awardees; dữ liệu có: data.items; hãy chỉ ra danh sách bằng fields.",
            "awardees is missing; found data.items; fields can name it.",
        );
        let other = ReadError::Type { at: "awardees".to_owned(), expected: Type::List, found: Type::Text };
        assert_eq!(fault(&other, Lang::Vi), "awardees: cần một danh sách nhưng gặp một văn bản.");
    }

    #[test]
    fn a_limit_is_said_in_a_unit_that_readers_know() {
        let over = |limit, at: &str, most| ReadError::Limit { limit, at: at.to_owned(), most };
        let file = over(Limit::Bytes, "", 8 << 20);
        check(&file, "Tệp quá lớn, tối đa 8 MB.", "The file is too large, the limit is 8 MB.");
        let list = over(Limit::Bytes, "", 1 << 30);
        check(&list, "Tệp quá lớn, tối đa 1 GB.", "The file is too large, the limit is 1 GB.");
        let record = over(Limit::RecordBytes, "[3]", 2 << 20);
        check(&record, "Bản ghi quá lớn ở [3], tối đa 2 MB.", "A record is too large, the limit is 2 MB, at [3].");
        assert_eq!(fault(&over(Limit::Records, "", 2_000_000), Lang::Vi), "Quá nhiều bản ghi, tối đa 2.000.000.");
    }

    #[test]
    fn a_line_is_one_in_the_readers_language() {
        let over = |at: &str| ReadError::Limit { limit: Limit::TextBytes, at: at.to_owned(), most: 1 << 20 };
        check(
            &over("line 2.name"),
            "Văn bản quá dài ở dòng 2, name, tối đa 1 MB.",
            "A text is too long, the limit is 1 MB, at line 2.name.",
        );
        let open = Warning { fault: Fault::QuoteUnclosed, at: "line 3".to_owned(), record: None };
        assert!(warning(&open, Lang::Vi).starts_with("dòng 3: dấu ngoặc kép"));
    }

    #[test]
    fn a_warning_names_its_field_once() {
        let of = |fault, at: &str| warning(&Warning { fault, at: at.to_owned(), record: None }, Lang::Vi);
        let found = Fault::FieldType { field: "honours".to_owned(), expected: Type::Object, found: Type::List };
        assert_eq!(of(found, "honours"), "honours: cần một đối tượng nhưng gặp một danh sách, để trống");
        assert_eq!(of(Fault::FieldsUnreadable, "fields"), "fields: không phải là đối tượng JSON");
        let day = Fault::DateUnreadable { field: "date".to_owned(), found: "x".to_owned() };
        assert_eq!(left_out(&day), "Ngày: không đọc được, để trống");
        assert_eq!(of(day, "decision.date"), "decision.date: không đọc được, để trống");
    }

    #[test]
    fn a_warning_calls_a_field_as_the_page_does() {
        let fault = Fault::ValueUnknown { field: "status".to_owned(), found: "x".to_owned() };
        assert_eq!(left_out(&fault), "Tình trạng: không hiểu \"x\", để trống");
    }

    #[test]
    fn a_warning_names_its_record() {
        let one = Warning { fault: Fault::NameMissing, at: "awardees[1].name".to_owned(), record: Some(2) };
        assert_eq!(warning(&one, Lang::Vi), "bản ghi 2: thiếu tên");
        let keyless = Warning { fault: Fault::NameKeyMissing { keys: vec!["hoVaTen".to_owned()] }, ..one.clone() };
        let said = "bản ghi 2: thiếu tên; các khóa là: hoVaTen; hãy chỉ ra tên bằng fields";
        assert_eq!(warning(&keyless, Lang::Vi), said);
        assert_eq!(warning(&one, Lang::En), "record 2: name is missing");
    }
}
