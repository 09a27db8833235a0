//! What is wrong with data, for a reader: what, where, and what to do.
//!
//! The English sentences are those of the content crate itself, which its
//! command line prints; here are the Vietnamese ones.

use std::iter;

use bangvang_content::{Charset, Fault, Limit, ReadError, Syntax, Type, Warning};

use super::Lang;
use bangvang_content::join;

/// A document that was refused.
pub fn fault(error: &ReadError, lang: Lang) -> String {
    match lang {
        Lang::En => sentence(&error.to_string(), begins_with_path(error)),
        Lang::Vi => sentence(&refused(error), begins_with_path(error)),
    }
}

/// Something that was left out, with its place.
pub fn warning(warning: &Warning, lang: Lang) -> String {
    if lang == Lang::En {
        return warning.to_string();
    }
    let what = left_out(&warning.fault);
    match (warning.record, warning.at.as_str()) {
        (Some(record), _) => format!("bản ghi {record}: {what}"),
        (None, "") => what,
        (None, at) => format!("{at}: {what}"),
    }
}

/// How many records show of how many, and what was left out of them, for the reader. Empty when nothing was.
pub fn remark(shown: u32, skipped: u32, warnings: &[Warning], lang: Lang) -> String {
    let mut groups: Vec<(String, Vec<u32>)> = Vec::new();
    // What costs a whole record is said before what costs a field of it.
    let (lost, kept): (Vec<&Warning>, Vec<_>) = warnings.iter().partition(|one| is_loss(&one.fault));
    for one in lost.into_iter().chain(kept) {
        let Some(record) = one.record else { continue };
        let what = said(&one.fault, lang);
        match groups.iter_mut().find(|(known, _)| *known == what) {
            Some((_, records)) => records.push(record),
            None => groups.push((what, vec![record])),
        }
    }
    if groups.is_empty() && skipped == 0 {
        return String::new();
    }
    let all = shown + skipped;
    let head = if lang == Lang::En { format!("{shown} of {all} shown") } else { format!("Hiển thị {shown}/{all}") };
    let parts = groups.iter().take(REMARKS).map(|(what, records)| grouped(what, records, lang));
    join(&iter::once(head).chain(parts).collect::<Vec<_>>(), "; ") + "."
}

fn said(fault: &Fault, lang: Lang) -> String {
    if lang == Lang::En { fault.to_string() } else { left_out(fault) }
}

/// Whether a fault leaves a whole record out.
fn is_loss(fault: &Fault) -> bool {
    matches!(fault.code(), "name-missing" | "record-null" | "record-type" | "record-syntax")
}

/// What of how many records is said, so that a broken file doesn't fill the page.
const REMARKS: usize = 3;
/// Records that are named one by one.
const NAMED: usize = 5;

fn grouped(what: &str, records: &[u32], lang: Lang) -> String {
    let (one, many, and) =
        if lang == Lang::En { ("record", "records", " and ") } else { ("bản ghi", "bản ghi", " và ") };
    let mut numbers: Vec<String> = records.iter().take(NAMED).map(u32::to_string).collect();
    if records.len() > NAMED {
        numbers.push("…".to_owned());
    }
    let last = numbers.pop().unwrap_or_default();
    if numbers.is_empty() {
        return format!("{one} {last}: {what}");
    }
    format!("{many} {}{and}{last}: {what}", join(&numbers, ", "))
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

/// A path keeps its own letters.
fn begins_with_path(error: &ReadError) -> bool {
    matches!(error, ReadError::Type { at, .. } | ReadError::Missing { at } if !at.is_empty())
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
            format!("không phải UTF-8: byte {offset} (dòng {line}) là 0x{byte:02X}{perhaps}")
        }
        ReadError::WrongCharset { charset } => format!("văn bản đã bị đọc sai bảng mã: {}", charset_name(*charset)),
        ReadError::Syntax { syntax, line, column, .. } => malformed(syntax, *line, *column),
        ReadError::Type { at, expected, found } => {
            format!("{}: cần {} nhưng gặp {}", place(at), type_name(*expected), type_name(*found))
        }
        ReadError::Missing { at } => format!("thiếu {at}"),
        ReadError::NoNameColumn { headers } if headers.is_empty() => "không có cột tên".to_owned(),
        ReadError::NoNameColumn { headers } => format!("không có cột tên; các cột là: {}", join(headers, ", ")),
        ReadError::NoFeed => "tệp không phải là nguồn RSS hay Atom đọc được".to_owned(),
        ReadError::NoTable => "trang không có bảng nào".to_owned(),
        ReadError::Limit { limit, at, most } => {
            let at = if at.is_empty() { String::new() } else { format!(" ở {at}") };
            format!("{}{at}, giới hạn là {most}", limit_name(*limit))
        }
        _ => format!("không đọc được ({})", error.code()),
    }
}

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

fn left_out(fault: &Fault) -> String {
    match fault {
        Fault::NameMissing => "thiếu tên".to_owned(),
        Fault::RecordNull => "trống (null)".to_owned(),
        Fault::RecordType { found } => format!("cần một đối tượng nhưng gặp {}", type_name(*found)),
        Fault::RecordSyntax { syntax, line, column } => malformed(syntax, *line, *column),
        Fault::FieldType { field, expected, found } => {
            format!("{field}: cần {} nhưng gặp {}, để trống", type_name(*expected), type_name(*found))
        }
        Fault::YearUnreadable { .. } => "năm không phải là số, để trống".to_owned(),
        Fault::DateUnreadable { field, .. } => format!("{} không phải là ngày, để trống", field_name(field)),
        Fault::ValueUnknown { field, found } => format!("{}: không hiểu \"{found}\", để trống", field_name(field)),
        Fault::UrlUnsafe { field } => format!("{field}: địa chỉ không an toàn, để trống"),
        Fault::IdRepeated { id, first } => format!("trùng mã \"{id}\" với bản ghi {first}"),
        Fault::BlockUnknown { kind } => format!("không hiểu khối \"{kind}\", bỏ qua"),
        Fault::PartMissing { field } => format!("thiếu {field}, bỏ qua"),
        Fault::CharsetSuspected { charset, rows: 0 } => format!("văn bản có vẻ {}", charset_name(*charset)),
        Fault::CharsetSuspected { charset, rows } => format!("{rows} dòng có vẻ {}", charset_name(*charset)),
        Fault::TooManyFields { limit } => format!("có hơn {limit} trường, bỏ các trường còn lại"),
        Fault::AwardsUnreadable => "không đọc được thang bậc khen thưởng; dùng thang bậc có sẵn".to_owned(),
        Fault::FieldsUnreadable => "`fields` không phải là đối tượng JSON".to_owned(),
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
        Limit::Bytes => "tệp quá lớn (byte)",
        Limit::RecordBytes => "bản ghi quá lớn (byte)",
        Limit::TextBytes => "văn bản quá dài (byte)",
        Limit::Records => "quá nhiều bản ghi",
        Limit::Nesting => "lồng quá sâu",
        _ => "quá giới hạn",
    }
}

fn place(at: &str) -> &str {
    if at.is_empty() { "tệp" } else { at }
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
    fn a_remark_counts_and_groups_what_was_left_out() {
        let at = |record| Warning { fault: Fault::NameMissing, at: String::new(), record: Some(record) };
        let both = [at(2), at(4)];
        assert_eq!(remark(3, 2, &both, Lang::Vi), "Hiển thị 3/5; bản ghi 2 và 4: thiếu tên.");
        assert_eq!(remark(3, 2, &both, Lang::En), "3 of 5 shown; records 2 and 4: name is missing.");
        assert_eq!(remark(3, 0, &[], Lang::En), "");
    }

    #[test]
    fn no_reader_is_told_a_code_or_another_language() {
        for one in [Fault::QuoteUnclosed, Fault::MarkupCut, Fault::FieldsUnreadable, Fault::AwardsUnreadable] {
            assert_ne!(left_out(&one), one.code());
        }
        let latin = ReadError::NotUtf8 { offset: 10, line: 1, byte: 0xFB, guess: Some(Charset::Vni) };
        assert_eq!(
            fault(&latin, Lang::Vi),
            "Không phải UTF-8: byte 10 (dòng 1) là 0xFB; văn bản có thể bị đọc sai từ VNI."
        );
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
        assert_eq!(warning(&one, Lang::En), "record 2: name is missing");
    }
}
