//! Why nothing can be shown, for the reader and for the page's scripts.

use bangvang_content::ReadError;

use crate::fetch::FetchError;
use crate::locale::{self, Lang, fill};

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The stable code of the event.
    pub code: String,
    /// What failed, in the reader's language.
    pub message: String,
    /// The data's address; empty for inline data.
    pub url: String,
    /// Where in the data; empty for the whole.
    pub at: String,
}

impl Failure {
    /// The data didn't come.
    pub fn of_fetch(fault: &FetchError, url: &str, lang: Lang) -> Self {
        let words = lang.words();
        let message = match fault {
            FetchError::Address => words.fault_address.to_owned(),
            FetchError::Network => words.fault_network.to_owned(),
            FetchError::Timeout => words.fault_timeout.to_owned(),
            FetchError::Status(status) => fill(words.fault_status, &[&status.to_string()]),
        };
        Self { code: fault.code().to_owned(), message, url: url.to_owned(), at: String::new() }
    }

    /// The data came and can't be read.
    pub fn of_read(error: &ReadError, url: &str, lang: Lang) -> Self {
        let message = locale::fault(error, lang);
        Self { code: error.code().to_owned(), message, url: url.to_owned(), at: error.at() }
    }

    /// The element has no data.
    pub fn of_nothing(lang: Lang) -> Self {
        let message = lang.words().fault_no_data.to_owned();
        Self { code: "no-data".to_owned(), message, url: String::new(), at: String::new() }
    }
}
