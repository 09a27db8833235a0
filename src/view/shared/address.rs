//! Addresses of the data, made whole against the address that the data came from.

use web_sys::Url;

/// `href` against `base`; as it stands where that makes no address.
pub fn resolve(href: &str, base: &str) -> String {
    Url::new_with_base(href, base).map_or_else(|_| href.to_owned(), |url| url.href())
}
