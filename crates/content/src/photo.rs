use crate::date::Date;
use crate::fault::Fault;
use crate::gather::Gather as _;
use crate::json::{self, Value};
use crate::scope::Scope;
use crate::url::safe_src;

/// A photo with what is known of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Photo {
    /// A safe URL, relative to the data.
    pub src: String,
    /// What it shows, for those who don't see it. Empty: it is decoration;
    /// `None`: the data doesn't say.
    pub alt: Option<String>,
    /// What is written under it.
    pub caption: Option<String>,
    /// Who took it.
    pub credit: Option<String>,
    /// When it was taken.
    pub taken: Option<Date>,
    /// In pixels.
    pub width: Option<u32>,
    /// In pixels.
    pub height: Option<u32>,
    /// The same in other sizes and types.
    pub sources: Vec<Rendition>,
    /// What stands in its place until it is there: a colour, `#8fa99b`, or a
    /// `ThumbHash` in base64.
    pub placeholder: Option<String>,
}

/// A photo in one size and type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// A safe URL, relative to the data.
    pub src: String,
    /// In pixels.
    pub width: Option<u32>,
    /// Its media type, as `image/webp`.
    pub media: Option<String>,
}

impl Photo {
    /// Reads a photo, which may be its `src` alone. `None`, said in the scope's
    /// log, where there is no safe `src`.
    pub(crate) fn read(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let src = address(value, scope)?;
        let alt = match value.get("alt") {
            // An empty one says something: there is nothing to tell.
            Some(Value::Text(alt)) if alt.trim().is_empty() => Some(String::new()),
            _ => scope.text(value, "alt"),
        };
        Some(Self {
            src,
            alt,
            caption: scope.text(value, "caption"),
            credit: scope.text(value, "credit"),
            taken: scope.date(value, "taken"),
            width: pixels(value, "width", scope),
            height: pixels(value, "height", scope),
            sources: renditions(value, scope),
            placeholder: scope.text(value, "placeholder"),
        })
    }

    /// Writes it as JSON, as the format has it.
    pub(crate) fn write(&self, out: &mut String) {
        let size = |number: Option<u32>| number.map(|number| number.to_string());
        let taken = self.taken.map(|taken| taken.iso());
        let fields = [
            ("src", Some(json::quoted(&self.src))),
            ("alt", self.alt.as_deref().map(json::quoted)),
            ("caption", self.caption.as_deref().map(json::quoted)),
            ("credit", self.credit.as_deref().map(json::quoted)),
            ("taken", taken.as_deref().map(json::quoted)),
            ("width", size(self.width)),
            ("height", size(self.height)),
            ("sources", self.written_sources()),
            ("placeholder", self.placeholder.as_deref().map(json::quoted)),
        ];
        json::write_object(out, fields);
    }

    fn written_sources(&self) -> Option<String> {
        let mut out = String::new();
        json::join(&mut out, "[]", self.sources.iter(), |out, source| {
            let fields = [
                ("src", Some(json::quoted(&source.src))),
                ("width", source.width.map(|width| width.to_string())),
                ("type", source.media.as_deref().map(json::quoted)),
            ];
            json::write_object(out, fields);
        });
        (!self.sources.is_empty()).then_some(out)
    }
}

/// The address of a photo, which it may be alone.
fn address(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<String> {
    let text = match value {
        Value::Text(text) => text,
        Value::Object(_) => return scope.needed_src(value),
        _ => return scope.wrong("", crate::Type::Object, value),
    };
    let src = safe_src(text);
    if src.is_none() {
        let (is_blank, field) = (text.trim().is_empty(), "src".to_owned());
        scope.note("", if is_blank { Fault::PartMissing { field } } else { Fault::UrlUnsafe { field } });
    }
    src
}

/// 1 to 100,000; anything else is no size, and dropped without a word.
fn pixels(value: &Value<'_>, key: &str, scope: &mut Scope<'_>) -> Option<u32> {
    let number = scope.number(value, key)?;
    u32::try_from(number).ok().filter(|pixels| (1..=100_000).contains(pixels))
}

fn renditions(value: &Value<'_>, scope: &mut Scope<'_>) -> Vec<Rendition> {
    let items = scope.list(value, "sources").unwrap_or_default();
    let read = |(index, item)| {
        let mut scope = scope.item("sources", index);
        let src = address(item, &mut scope)?;
        Some(Rendition { src, width: pixels(item, "width", &mut scope), media: scope.text(item, "type") })
    };
    items.iter().enumerate().filter_map(read).gather()
}
