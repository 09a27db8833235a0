//! Tells a file's content type from its name.

/// The content type of a path, by its extension; `application/octet-stream` if unknown.
///
/// Text types carry `charset=utf-8`, except CSV and TSV: their bytes have to tell, since a
/// spreadsheet may have saved them in another encoding.
pub fn mime_of(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "xhtml" => "application/xhtml+xml; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "json" | "map" => "application/json",
        "ndjson" | "jsonl" => "application/x-ndjson",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv",
        "tsv" => "text/tab-separated-values",
        "xml" => "application/xml",
        "rss" => "application/rss+xml",
        "atom" => "application/atom+xml",
        "wasm" => "application/wasm",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "avif" => "image/avif",
        "webp" => "image/webp",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::mime_of;

    #[track_caller]
    fn check(path: &str, expect: &str) {
        assert_eq!(mime_of(path), expect);
    }

    #[test]
    fn the_bundle_and_its_data_have_their_own_types() {
        check("/bangvang/bangvang.js", "text/javascript; charset=utf-8");
        check("/a/b.WASM", "application/wasm");
        check("/list.ndjson", "application/x-ndjson");
        check("/list.csv", "text/csv");
        check("/1.avif", "image/avif");
    }

    #[test]
    fn an_unknown_or_missing_extension_is_bytes() {
        check("/file.xyz", "application/octet-stream");
        check("/folder.css/file", "application/octet-stream");
    }
}
