//! Why nothing can be shown, for the reader and for the page's scripts.

use bangvang_content::ReadError;

use crate::fetch::FetchError;
use crate::locale::{self, Lang, fill};

/// Why nothing can be shown, and of which data; worded only where it is said, since the language may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    cause: Cause,
    /// The data's address; empty for inline data.
    pub url: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Cause {
    /// The data didn't come.
    Fetch(FetchError),
    /// The data came and can't be read.
    Read(ReadError),
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

    /// The element has no data.
    pub fn of_nothing() -> Self {
        Self { cause: Cause::NoData, url: String::new() }
    }

    /// The stable code of the event.
    pub fn code(&self) -> &'static str {
        match &self.cause {
            Cause::Fetch(fault) => fault.code(),
            Cause::Read(error) => error.code(),
            Cause::NoData => "no-data",
        }
    }

    /// Where in the data; empty for the whole.
    pub fn at(&self) -> String {
        if let Cause::Read(error) = &self.cause { error.at() } else { String::new() }
    }

    /// What failed, in the reader's language.
    pub fn message(&self, lang: Lang) -> String {
        let words = lang.words();
        let said = match &self.cause {
            Cause::Read(error) => return locale::fault(error, lang),
            Cause::Fetch(FetchError::Status(status)) => return fill(words.fault_status, &[&status.to_string()]),
            Cause::Fetch(FetchError::Address) => words.fault_address,
            Cause::Fetch(FetchError::Network) => words.fault_network,
            Cause::Fetch(FetchError::Timeout) => words.fault_timeout,
            Cause::NoData => words.fault_no_data,
        };
        said.to_owned()
    }
}
