//! Why nothing can be shown, for the reader and for the page's scripts.

use bangvang_content::{Gather as _, ReadError, Warning, join};

use crate::fetch::FetchError;
use crate::locale::{self, Lang, fill};

/// Why nothing can be shown, and of which data; worded only where it is said, since the language may change.
#[derive(Clone, Debug)]
pub struct Failure {
    cause: Cause,
    /// The data's address; empty for inline data.
    pub url: String,
}

/// Two that say the same are the same.
impl PartialEq for Failure {
    fn eq(&self, other: &Self) -> bool {
        let said = |failure: &Self| (failure.code(), failure.at(), failure.message(Lang::En));
        self.url == other.url && said(self) == said(other)
    }
}

#[derive(Clone, Debug)]
enum Cause {
    /// The data didn't come.
    Fetch(FetchError),
    /// The data came and can't be read.
    Read(ReadError),
    /// Of the records that came none can be read.
    NoRecord { skipped: u32, warnings: Vec<Warning> },
    /// The element has no data.
    NoData,
}

impl Failure {
    /// The data didn't come.
    pub fn of_fetch(fault: FetchError, url: &str) -> Self {
        Self { cause: Cause::Fetch(fault), url: url.to_owned() }
    }

    /// A part of ours didn't come, without which the data can't be read: the reason, a status where there is one, and
    /// the address.
    pub fn of_part(said: &str) -> Self {
        let (reason, url) = said.rsplit_once(' ').unwrap_or(("", said));
        let status = reason.rsplit(' ').next().and_then(|status| status.parse().ok());
        Self::of_fetch(status.map_or(FetchError::Network, FetchError::Status), url)
    }

    /// The data came and can't be read.
    pub fn of_read(error: ReadError, url: &str) -> Self {
        Self { cause: Cause::Read(error), url: url.to_owned() }
    }

    /// Whether any record can be read, where some came.
    ///
    /// # Errors
    /// Says of the records why none can.
    pub fn unless_any(items: u32, skipped: u32, warnings: &[Warning], url: &str) -> Result<(), Self> {
        if items > 0 || skipped == 0 {
            return Ok(());
        }
        Err(Self { cause: Cause::NoRecord { skipped, warnings: warnings.to_vec() }, url: url.to_owned() })
    }

    /// The element has no data.
    pub fn of_nothing() -> Self {
        Self { cause: Cause::NoData, url: String::new() }
    }

    /// Whether the data came and is in no form that can be read.
    pub fn is_of_reading(&self) -> bool {
        matches!(self.cause, Cause::Read(_))
    }

    /// The stable code of the event.
    pub fn code(&self) -> &'static str {
        match &self.cause {
            Cause::Fetch(fault) => fault.code(),
            Cause::Read(error) => error.code(),
            Cause::NoRecord { .. } => "no-record",
            Cause::NoData => "no-data",
        }
    }

    /// Where in the data; empty for the whole.
    pub fn at(&self) -> String {
        match &self.cause {
            Cause::Read(error) => error.at(),
            Cause::NoRecord { warnings, .. } => warnings.first().map(|one| one.at.clone()).unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// What failed, in the reader's language.
    pub fn message(&self, lang: Lang) -> String {
        let words = lang.words();
        let said = match &self.cause {
            Cause::Read(error) => return locale::fault(error, lang),
            Cause::NoRecord { skipped, warnings } => {
                // The first of them say enough.
                let reasons: Vec<String> = warnings.iter().take(3).map(|one| locale::warning(one, lang)).gather();
                return fill(words.fault_no_record, &[&skipped.to_string(), &join(&reasons, "; ")]);
            }
            Cause::Fetch(FetchError::Status(status)) => return fill(words.fault_status, &[&status.to_string()]),
            Cause::Fetch(FetchError::Address) => words.fault_address,
            Cause::Fetch(FetchError::Network) => words.fault_network,
            Cause::Fetch(FetchError::Timeout) => words.fault_timeout,
            Cause::NoData => words.fault_no_data,
        };
        said.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use bangvang_content::Fault;

    use super::*;

    #[test]
    fn records_that_cant_be_read_are_said_with_the_first_reason() {
        let one = Warning { fault: Fault::NameMissing, at: "[0].name".to_owned(), record: Some(1) };
        assert!(Failure::unless_any(1, 1, &[], "/list.json").is_ok());
        assert!(Failure::unless_any(0, 0, &[], "/list.json").is_ok());
        let failure = Failure::unless_any(0, 1, &[one], "/list.json").expect_err("none is read");
        assert_eq!((failure.code(), &*failure.at()), ("no-record", "[0].name"));
        assert_eq!(failure.message(Lang::Vi), "Không đọc được bản ghi nào (0/1): bản ghi 1: thiếu tên.");
        assert_eq!(failure.message(Lang::En), "None of 1 could be read: record 1: name is missing.");
    }
}
