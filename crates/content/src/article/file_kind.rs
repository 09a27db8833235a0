//! What people call a file's type.

use crate::html::is_file;
use crate::url::ending;

/// The type of a file for people, as `PDF` or `DOCX`: by its address, else by its media type. `None` where
/// neither tells.
///
/// ```
/// use bangvang_content::article::file_kind;
///
/// assert_eq!(file_kind("tep/bieu-mau.docx", Some("application/octet-stream")).as_deref(), Some("DOCX"));
/// assert_eq!(file_kind("tep.aspx?so=17", Some("application/pdf")).as_deref(), Some("PDF"));
/// assert_eq!(file_kind("tep.aspx?so=17", None), None);
/// ```
pub fn file_kind(href: &str, media: Option<&str>) -> Option<String> {
    if is_file(href) {
        return Some(ending(href).to_ascii_uppercase());
    }
    let media = media?.split(&[';', '+'][..]).next()?.trim();
    let last = media.rsplit(&['/', '.'][..]).next()?;
    let last = last.strip_prefix("x-").unwrap_or(last);
    let named = match last.strip_suffix("-compressed").unwrap_or(last) {
        "octet-stream" | "force-download" | "download" | "binary" | "" => return None,
        "document" => "DOCX",
        "sheet" => "XLSX",
        "presentation" => "PPTX",
        "msword" | "ms-word" => "DOC",
        "ms-excel" => "XLS",
        "ms-powerpoint" => "PPT",
        "spreadsheet" => "ODS",
        "text" => "ODT",
        "plain" => "TXT",
        "mpeg" => "MP3",
        other => return Some(other.to_ascii_uppercase()),
    };
    Some(named.to_owned())
}

#[cfg(test)]
mod tests {
    use super::file_kind;

    #[test]
    fn a_media_type_is_called_as_people_do() {
        let named = [
            ("text/csv; charset=utf-8", "CSV"),
            ("application/x-zip-compressed", "ZIP"),
            ("application/vnd.ms-powerpoint", "PPT"),
            ("application/vnd.oasis.opendocument.text", "ODT"),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
            ("image/svg+xml", "SVG"),
        ];
        for (media, kind) in named {
            assert_eq!(file_kind("tai-ve?so=1", Some(media)).as_deref(), Some(kind), "{media}");
        }
        assert_eq!(file_kind("tai-ve?so=1", Some("application/force-download")), None);
    }
}
