//! Shortcodes of `WordPress` that nothing has made HTML of.

use super::files::{file, is_file};
use super::flow::Flow;
use super::line::Wrap;
use super::tokens::attribute;
use crate::article::plain;
use crate::text::is_listed;
use crate::url::safe_src;

/// Those that are known. What else stands in brackets is text.
const CODES: &str = "caption wp_caption gallery embed contact-form-7 row col section video audio playlist pdf-embedder \
pdfjs-viewer embeddoc metaslider smartslider3 wpdm_package";
/// How those of Joomla begin, which puts other parts of a site in their place.
const JOOMLA: [&str; 4] = ["{load", "{gallery", "{mosimage", "{phocagallery"];
/// How those of page builders begin.
const BUILDERS: [&str; 5] = ["vc_", "ux_", "et_pb_", "fusion_", "su_"];

impl Flow {
    /// Text, without the shortcodes in it.
    pub(super) fn words(&mut self, text: &str) {
        let is_code = JOOMLA.iter().any(|code| text.trim_start().starts_with(code)) && text.trim_end().ends_with('}');
        let mut rest = if is_code { "" } else { text };
        while let Some((before, code, after)) = next(rest) {
            match code {
                "/embed" => self.linked(before),
                "/caption" | "/wp_caption" => {
                    self.line.text(before);
                    self.end_caption();
                }
                _ => {
                    self.line.text(before);
                    self.played(code);
                }
            }
            rest = after;
        }
        self.line.text(rest);
    }

    /// The file that a shortcode shows or plays. Themes make round quotes of those around its address.
    fn played(&mut self, code: &str) {
        let address =
            |key: &&str| attribute(code, key).and_then(|src| safe_src(src.trim_matches(|sign: char| !sign.is_ascii())));
        if let Some(src) = ["url", "mp4", "mp3", "src"].iter().find_map(address).filter(|src| is_file(src)) {
            self.edge();
            self.file(file(&src, ""));
        }
    }

    /// The address of something embedded becomes a link to it.
    pub(super) fn linked(&mut self, text: &str) {
        let href = safe_src(text.trim()).filter(|href| href.starts_with("http"));
        let opened = href.is_some_and(|href| self.line.open(Wrap::Link(href)));
        self.line.text(text);
        if opened {
            self.line.close();
        }
    }

    /// What stands on the line since the photo is its caption.
    fn end_caption(&mut self) {
        if self.awaits_caption() {
            let said = plain(&self.line.take());
            self.caption_bare(&said, self.pieces.len());
        }
    }
}

/// A text without the shortcodes in it.
pub(crate) fn without_codes(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, _, after)) = next(rest) {
        out.push_str(before);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The first shortcode, with what stands before and after it.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    for (end, _) in text.match_indices(']') {
        let code = text.get(from..end).and_then(|part| part.rsplit_once('[')).map(|(_, code)| code);
        if let Some(code) = code.filter(|code| is_code(code)) {
            return Some((text.get(..end - code.len() - 1)?, code, text.get(end + 1..)?));
        }
        from = end + 1;
    }
    None
}

fn is_code(code: &str) -> bool {
    let name = code.strip_prefix('/').unwrap_or(code);
    let word = name.split(char::is_whitespace).next().unwrap_or_default();
    is_listed(CODES, word) || BUILDERS.iter().any(|begin| word.starts_with(begin))
}
