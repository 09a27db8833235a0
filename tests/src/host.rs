//! The page that a widget is embedded in.

use bangvang_serve::POLICY;

/// The tag with which a webmaster loads the bundle.
const BUNDLE: &str = r#"<script async src="/bangvang/bangvang.js"></script>"#;

/// A host page: strict policy, Vietnamese, the bundle loaded; each can be changed.
#[derive(Debug, Clone)]
pub struct Host {
    body: String,
    head: String,
    lang: String,
    policy: Option<String>,
    bundle: String,
}

impl Host {
    /// A page with this HTML in its `main`.
    pub fn new(body: &str) -> Self {
        Self {
            body: body.to_owned(),
            head: String::new(),
            lang: "vi".to_owned(),
            policy: Some(POLICY.to_owned()),
            bundle: BUNDLE.to_owned(),
        }
    }

    /// The language of the page; empty leaves the attribute out.
    #[must_use]
    pub fn lang(mut self, lang: &str) -> Self {
        lang.clone_into(&mut self.lang);
        self
    }

    /// Adds HTML to the `head`, ahead of the bundle.
    #[must_use]
    pub fn head(mut self, html: &str) -> Self {
        self.head.push_str(html);
        self
    }

    /// Another `Content-Security-Policy`; `None` sends none.
    #[must_use]
    pub fn policy(mut self, policy: Option<&str>) -> Self {
        self.policy = policy.map(ToOwned::to_owned);
        self
    }

    /// Other HTML in place of the bundle's tag; empty loads no bundle.
    #[must_use]
    pub fn bundle(mut self, html: &str) -> Self {
        html.clone_into(&mut self.bundle);
        self
    }

    pub(crate) fn policy_value(&self) -> Option<&str> {
        self.policy.as_deref()
    }

    /// The whole document; the collector comes before any other script.
    pub(crate) fn html(&self) -> String {
        let Self { body, head, lang, bundle, .. } = self;
        let lang = if lang.is_empty() { String::new() } else { format!(r#" lang="{lang}""#) };
        format!(
            "<!doctype html>\n<html{lang}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>Cổng thông tin huyện Thạch Khê</title>\n\
             <script src=\"/collector.js\"></script>\n{head}\n{bundle}\n</head>\n\
             <body>\n<main>\n<h1>Thi đua, khen thưởng</h1>\n{body}\n</main>\n</body>\n</html>\n"
        )
    }
}

impl From<&str> for Host {
    fn from(body: &str) -> Self {
        Self::new(body)
    }
}

#[cfg(test)]
mod tests {
    use super::Host;

    #[test]
    fn the_collector_comes_before_the_host_and_the_bundle() {
        let html = Host::new("<p>body</p>").head("<style></style>").html();
        let places = ["collector.js", "<style>", "bangvang.js", "<p>body"].map(|part| html.find(part));
        assert!(places.is_sorted() && places.iter().all(Option::is_some), "{html}");
    }
}
