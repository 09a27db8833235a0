//! From an address to bytes: the only network call.

use bangvang_content::join;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, ReadableStreamDefaultReader, ReadableStreamReadResult, RequestInit, Response, window,
};

mod patience;

use patience::Patience;
pub use patience::{later, now, pause};

#[wasm_bindgen]
extern "C" {
    /// A request that was sent while this engine was still on its way.
    type Early;

    /// Takes the request that was sent to an address, once.
    #[wasm_bindgen(js_namespace = __bangvang)]
    fn early(url: &str) -> Option<Early>;

    #[wasm_bindgen(method, getter)]
    fn response(this: &Early) -> Promise;

    #[wasm_bindgen(method, getter)]
    fn cut(this: &Early) -> AbortController;
}

/// How long a server may be silent, in milliseconds.
const SILENCE: i32 = 20_000;
/// How long to wait before the one retry, in milliseconds.
const BACK_OFF: i32 = 800;

/// Why no bytes came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The address is not one that can be fetched.
    Address,
    /// No connection, a cut one, or a server that doesn't allow this page (CORS).
    Network,
    /// The server was silent for longer than its time.
    Timeout,
    /// The server said something other than the data; its status.
    Status(u16),
}

impl FetchError {
    /// The stable code in events.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Status(_) => "http-status",
        }
    }

    /// Whether the same request may go through later.
    fn passes(&self) -> bool {
        match self {
            Self::Network | Self::Timeout => true,
            Self::Status(status) => *status >= 500 || *status == 429,
            Self::Address => false,
        }
    }
}

/// A response whose bytes are still coming. A cut connection is taken up again once.
pub struct Body {
    /// The address after redirects: what URLs inside the data are relative to.
    pub url: String,
    /// The `Content-Type` as sent, lower case; empty when absent.
    pub content_type: String,
    /// How many bytes are announced; compressed ones count as sent.
    pub length: Option<u64>,
    reader: Option<ReadableStreamDefaultReader>,
    patience: Patience,
    whole: Option<Response>,
    /// What tells one state of the data from another.
    stamp: String,
    /// How many bytes have come.
    taken: usize,
    /// What tells those bytes from others, where there is no stamp.
    sum: u64,
    /// Who no longer wants it; absent in a second response, which is not taken up again.
    stop: Option<AbortSignal>,
}

/// Asks for `url`, and once more after a moment when that may help.
///
/// # Errors
/// Says why no response came.
pub async fn open(url: &str, stop: &AbortSignal) -> Result<Body, FetchError> {
    let answer = match ask(url).await {
        Err(fault) if fault.passes() && !stop.aborted() => {
            pause(BACK_OFF).await;
            ask(url).await
        }
        outcome => outcome,
    };
    answer.map(|body| Body { stop: Some(stop.clone()), ..body })
}

async fn ask(url: &str) -> Result<Body, FetchError> {
    let (sent, cut) = match early(url) {
        Some(early) => (early.response(), early.cut()),
        None => send(url).ok_or(FetchError::Network)?,
    };
    let patience = Patience::new(cut, SILENCE);
    let response: Response = JsFuture::from(sent).await.map_err(|_| patience.fault())?.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    Ok(Body::new(response, patience))
}

/// A request by its address: old libraries write over `Request`.
fn send(url: &str) -> Option<(Promise, AbortController)> {
    let (cut, init) = (AbortController::new().ok()?, RequestInit::new());
    init.set_signal(Some(&cut.signal()));
    Some((window()?.fetch_with_str_and_init(url, &init), cut))
}

impl Body {
    fn new(response: Response, patience: Patience) -> Self {
        let header = |name: &str| response.headers().get(name).ok().flatten().unwrap_or_default().to_ascii_lowercase();
        let reader = response.body().and_then(|body| body.get_reader().dyn_into().ok());
        Self {
            url: response.url(),
            content_type: header("content-type"),
            length: header("content-length").parse().ok().filter(|_| header("content-encoding").is_empty()),
            stamp: join(&["etag", "last-modified", "content-length"].map(header), ""),
            whole: reader.is_none().then_some(response),
            reader,
            patience,
            taken: 0,
            sum: 0,
            stop: None,
        }
    }

    /// The next bytes, or nothing after the last.
    ///
    /// # Errors
    /// Says why the rest doesn't come.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, FetchError> {
        match self.read().await {
            Err(fault) if self.stop.as_ref().is_some_and(|stop| !stop.aborted()) => self.take_up(fault).await,
            outcome => outcome,
        }
    }

    /// Asks anew and passes over what has come already; other data than before is none to go on with.
    async fn take_up(&mut self, fault: FetchError) -> Result<Option<Vec<u8>>, FetchError> {
        pause(BACK_OFF).await;
        let (taken, sum) = (self.taken, self.sum);
        let fresh = ask(&self.url).await.map_err(|_| fault.clone())?;
        if fresh.stamp != self.stamp {
            return Err(fault);
        }
        *self = fresh;
        while self.taken < taken {
            let Some(mut bytes) = self.piece().await? else { return Err(fault) };
            let rest = bytes.split_off(bytes.len().min(taken - self.taken));
            self.note(&bytes);
            if self.taken == taken && self.sum != sum {
                return Err(fault);
            }
            if !rest.is_empty() {
                self.note(&rest);
                return Ok(Some(rest));
            }
        }
        self.read().await
    }

    async fn read(&mut self) -> Result<Option<Vec<u8>>, FetchError> {
        let bytes = self.piece().await?;
        self.note(bytes.as_deref().unwrap_or_default());
        Ok(bytes)
    }

    /// Counts what came; dynamic pages have no stamp, so their bytes have to tell (FNV-1a).
    fn note(&mut self, bytes: &[u8]) {
        self.taken += bytes.len();
        if self.stamp.is_empty() {
            self.sum = bytes.iter().fold(self.sum, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
        }
    }

    async fn piece(&mut self) -> Result<Option<Vec<u8>>, FetchError> {
        self.patience.renew();
        let Some(reader) = &self.reader else {
            return match self.whole.take() {
                Some(response) => whole(&response).await.map(Some).ok_or_else(|| self.patience.fault()),
                None => Ok(None),
            };
        };
        let read = JsFuture::from(reader.read()).await.map_err(|_| self.patience.fault())?;
        let read: ReadableStreamReadResult = read.unchecked_into();
        if read.get_done().unwrap_or(false) {
            self.patience.end();
            return Ok(None);
        }
        Ok(Some(Uint8Array::new(&read.get_value()).to_vec()))
    }
}

async fn whole(response: &Response) -> Option<Vec<u8>> {
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}
