use std::borrow::Cow;

use super::Honours;
use super::lines::{Lines, begins_second, has_lines};
use super::options::Options;
use super::record::{Intake, Site, ours, paths};
use crate::Reading;
use crate::charset::Decoder;
use crate::error::{Limit, ReadError, Syntax};
use crate::fault::Warning;
use crate::formats::{Foreign, Format, Others, Told};
use crate::json::{self, Split, Splitter, Value};
use crate::limits;
use crate::place::line_breaks;

/// Bytes that a list is read in at a time, where all are there.
const CHUNK: usize = 64 << 10;

/// Reads a list as its bytes come: records are there as soon as their last byte is.
///
/// ```
/// use bangvang_content::honours::{Options, Reader};
///
/// let mut reader = Reader::new(&Options::default());
/// reader.push(br#"[{"name": "An"}, {"na"#)?;
/// assert_eq!(reader.honours().roll.len(), 1);
/// reader.push(br#"me": "Lan"}]"#)?;
/// let left_out = reader.finish()?;
/// assert_eq!((reader.honours().roll.len(), left_out.skipped), (2, 0));
/// # Ok::<(), bangvang_content::ReadError>(())
/// ```
#[derive(Debug)]
pub struct Reader {
    decoder: Decoder,
    bytes: u64,
    desk: Desk,
}

/// What was left out of a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LeftOut {
    /// How many records were left out.
    pub skipped: u32,
    /// What was dropped or looks wrong, at most [`limits::WARNINGS`] of a kind.
    pub warnings: Vec<Warning>,
}

/// Reads a list of which all bytes are there.
///
/// # Errors
///
/// As [`Reader::push`] and [`Reader::finish`].
pub fn read(bytes: &[u8], options: &Options<'_>) -> Result<Reading<Honours>, ReadError> {
    let mut reader = Reader::new(options);
    for chunk in bytes.chunks(CHUNK) {
        reader.push(chunk)?;
    }
    let LeftOut { skipped, warnings } = reader.finish()?;
    Ok(Reading { content: reader.into_honours(), skipped, warnings })
}

impl Reader {
    /// A reader of every format, that has no byte yet.
    pub fn new(options: &Options<'_>) -> Self {
        let mut reader = Self::own(options);
        reader.desk.others = Some(Others::all());
        reader
    }

    /// A reader of our own formats, JSON and NDJSON, that has no byte yet. The others are to be
    /// [taken up](Self::take_up) where it [awaits](Self::awaits_others) them.
    pub fn own(options: &Options<'_>) -> Self {
        let named = options.url.and_then(Format::of_url);
        let told = options.content_type.and_then(Format::of_content_type);
        // Some servers call everything JSON; what begins as JSON is told from its first sign.
        let told = told.filter(|told| *told != Format::Json || !matches!(named, Some(Format::Csv | Format::Tsv)));
        Self {
            decoder: Decoder::default(),
            bytes: 0,
            desk: Desk {
                format: options.format,
                hint: told.or(named),
                is_data: named.is_some_and(|named| named != Format::Html),
                others: None,
                intake: Intake::new(options),
                form: Form::Unknown(String::new()),
            },
        }
    }

    /// Reads some more bytes. The work is in proportion to them, whatever came
    /// before; chunks of some 64 KB keep a page responsive.
    ///
    /// # Errors
    ///
    /// Where the document can't be read; the reader is of no use any more then.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        self.bytes += bytes.len() as u64;
        if self.bytes > limits::BYTES {
            return Err(ReadError::Limit { limit: Limit::Bytes, at: String::new(), most: limits::BYTES });
        }
        let desk = &mut self.desk;
        let read = self.decoder.push(bytes, &mut |text| desk.text(text));
        read.map_err(|error| error.on_line(self.desk.line()))
    }

    /// Whether the document turned out to be in one of the other formats; what comes is kept till it is read.
    pub fn awaits_others(&self) -> bool {
        matches!(self.desk.form, Form::Awaited(..))
    }

    /// Takes up the other formats, and reads what was kept.
    ///
    /// # Errors
    ///
    /// As [`Reader::push`].
    pub fn take_up(&mut self, others: Others) -> Result<(), ReadError> {
        self.desk.others = Some(others);
        self.desk.go_on().map_err(|error| error.on_line(self.desk.line()))
    }

    /// After the last byte: tells the format, where more was waited for.
    ///
    /// # Errors
    ///
    /// Where the document ends too early, or there is nothing in it.
    pub fn settle(&mut self) -> Result<(), ReadError> {
        let desk = &mut self.desk;
        let read = self.decoder.finish(&mut |text| desk.text(text)).and_then(|()| desk.settle());
        read.map_err(|error| error.on_line(self.desk.line()))
    }

    /// After the last byte: says what was left out.
    ///
    /// # Errors
    ///
    /// Where the document ends too early, or there is no list in it, or none that can be read without
    /// the formats that are awaited.
    pub fn finish(&mut self) -> Result<LeftOut, ReadError> {
        self.settle()?;
        let desk = &mut self.desk;
        desk.finish()?;
        desk.intake.finish();
        Ok(LeftOut { skipped: desk.intake.skipped, warnings: std::mem::take(&mut desk.intake.log).into_warnings() })
    }

    /// What was read so far.
    pub fn honours(&self) -> &Honours {
        &self.desk.intake.honours
    }

    /// How many records were left out so far.
    pub fn skipped(&self) -> u32 {
        self.desk.intake.skipped
    }

    /// What was read, to be kept.
    pub fn into_honours(self) -> Honours {
        self.desk.intake.honours
    }
}

/// Where text is handed to the reader of its format.
#[derive(Debug)]
struct Desk {
    /// As the webmaster says.
    format: Option<Format>,
    /// As the server or the URL says.
    hint: Option<Format>,
    /// Whether the URL is that of data, in whose place a page came.
    is_data: bool,
    /// What reads all but our own formats.
    others: Option<Others>,
    intake: Intake,
    form: Form,
}

#[derive(Debug)]
enum Form {
    /// Nothing but white space so far.
    Unknown(String),
    Json(Box<Splitter>),
    Lines(Lines),
    Foreign(Box<dyn Foreign>),
    /// One of the others, of which nothing is read yet.
    Awaited(Told, String),
}

impl Desk {
    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        match &mut self.form {
            Form::Unknown(seen) => {
                seen.push_str(text);
                // White space says nothing; it isn't to be gone through again with each piece of it.
                if text.trim_start().is_empty() {
                    return Ok(());
                }
                let seen = std::mem::take(seen);
                match seen.trim_start().bytes().next() {
                    None => self.form = Form::Unknown(seen),
                    // A line has to be there whole, to be told from a document over several.
                    Some(_) if self.is_told_lines() && seen.len() < CHUNK && !begins_second(&seen) => {
                        self.form = Form::Unknown(seen);
                    }
                    Some(first) => return self.begin(first, &seen),
                }
                Ok(())
            }
            Form::Json(splitter) => match splitter.push(text, &mut self.intake)? {
                Split::Open => Ok(()),
                Split::Lines(at) => self.turn_to_lines(text.get(at..).unwrap_or_default()),
            },
            Form::Lines(lines) => lines.push(text, &mut self.intake),
            Form::Foreign(foreign) => foreign.push(text, &mut self.intake),
            Form::Awaited(_, kept) => {
                kept.push_str(text);
                self.go_on()
            }
        }
    }

    /// The line that the text has come to.
    fn line(&self) -> u32 {
        match &self.form {
            Form::Unknown(seen) | Form::Awaited(_, seen) => 1 + line_breaks(seen.as_bytes()),
            Form::Json(splitter) => splitter.place().line,
            Form::Lines(lines) => lines.line(),
            Form::Foreign(foreign) => foreign.line(),
        }
    }

    fn begin(&mut self, first: u8, seen: &str) -> Result<(), ReadError> {
        self.form = self.form_of(first, seen);
        self.text(seen)
    }

    /// Goes on with what was kept, as soon as it can be read.
    fn go_on(&mut self) -> Result<(), ReadError> {
        if let (Form::Awaited(told, kept), Some(others)) = (&mut self.form, &self.others) {
            let kept = std::mem::take(kept);
            self.form = Form::Foreign(others.open(*told));
            return self.text(&kept);
        }
        Ok(())
    }

    fn is_told_lines(&self) -> bool {
        self.format.or(self.hint) == Some(Format::Ndjson)
    }

    fn form_of(&self, first: u8, seen: &str) -> Form {
        let sheet = |tabs| Form::Awaited(Told::Sheet { tabs }, String::new());
        let page = || {
            let is_refused = self.format.is_some_and(|format| format != Format::Html);
            let is_told = self.hint == Some(Format::Html) && !self.is_data;
            let is_wanted = self.format.map_or(is_told, |format| format == Format::Html);
            Form::Awaited(Told::Page { is_refused, is_wanted }, String::new())
        };
        match (self.format, first, self.hint) {
            (Some(Format::Ndjson), b'{', _) => Form::Lines(Lines::default()),
            (_, b'<', _) | (Some(Format::Html), ..) => page(),
            _ if self.is_told_lines() && has_lines(seen) => Form::Lines(Lines::default()),
            (Some(Format::Csv), ..) => sheet(false),
            (Some(Format::Tsv), ..) => sheet(true),
            (None, b'{' | b'[', _) | (Some(_), ..) | (None, _, Some(Format::Json | Format::Ndjson)) => {
                let mapping = self.intake.mapping.as_ref();
                let list = mapping.and_then(|mapping| mapping.list.clone());
                let guesses = mapping.is_some() && list.is_none();
                let wanted = list.unwrap_or_else(|| vec!["awardees".to_owned()]);
                Form::Json(Box::new(Splitter::new(wanted, guesses)))
            }
            (None, _, hint) => sheet(hint == Some(Format::Tsv)),
        }
    }

    /// What seemed to be the list's object was the first of many records.
    fn turn_to_lines(&mut self, rest: &str) -> Result<(), ReadError> {
        let Form::Json(splitter) = &mut self.form else {
            return Ok(());
        };
        let place = splitter.place();
        let first = splitter.take_first().unwrap_or_default();
        let record = first.trim();
        if record.is_empty() || record.contains('\n') {
            return Err(ReadError::Syntax {
                syntax: Syntax::Extra,
                line: place.line,
                column: place.column,
                at: String::new(),
            });
        }
        self.intake.forget_head();
        let mut lines = Lines::default();
        lines.push(&first, &mut self.intake)?;
        self.form = Form::Lines(lines);
        self.text(rest)
    }

    /// No more comes: what there is has to say its format.
    fn settle(&mut self) -> Result<(), ReadError> {
        let Form::Unknown(seen) = &mut self.form else { return Ok(()) };
        let seen = std::mem::take(seen);
        let first = seen.trim_start().bytes().next().ok_or(ReadError::Empty)?;
        self.begin(first, &seen)
    }

    fn finish(&mut self) -> Result<(), ReadError> {
        match &mut self.form {
            Form::Unknown(_) => Err(ReadError::Empty),
            Form::Awaited(..) => Err(ReadError::NoTable),
            Form::Lines(lines) => lines.finish(&mut self.intake),
            Form::Foreign(foreign) => foreign.finish(&mut self.intake),
            Form::Json(splitter) => {
                splitter.finish(&mut self.intake)?;
                if splitter.found() {
                    return Ok(());
                }
                let first = splitter.take_first().unwrap_or_default();
                let at = splitter.wanted();
                self.single(&first, at)
            }
        }
    }

    /// An object without a list may be a record: a file of one line.
    fn single(&mut self, first: &str, at: String) -> Result<(), ReadError> {
        let Ok(value) = json::parse(first, 0) else { return Err(ReadError::Missing { at }) };
        let is_name = |(key, _): &(Cow<'_, str>, Value<'_>)| ours(key, &value) == "name";
        if !matches!(&value, Value::Object(entries) if entries.iter().any(is_name)) {
            let keys = paths(&value);
            return Err(if keys.is_empty() { ReadError::Missing { at } } else { ReadError::NoList { at, keys } });
        }
        self.intake.forget_head();
        self.intake.record(Site::Object(1), 1, &value)
    }
}
