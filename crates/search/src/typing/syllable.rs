//! How a Vietnamese syllable is built: an onset, a nucleus of vowels, a coda, a tone.

use crate::gather::Gather as _;
use crate::letter::{SHAPE_HAT, SHAPE_HOOK, SHAPE_NONE};

/// A letter of a syllable that is being typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// The base letter, lower-case.
    pub base: u8,
    pub shape: u8,
    pub is_capital: bool,
}

/// How strictly a syllable is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// It could stand in a text.
    Whole,
    /// It could once more is typed: letters at the end, or marks on those that have none.
    Begun,
}

/// Longer onsets first; `đ` is written `D` here.
const ONSETS: &str = "ngh ng nh gh kh ch ph th tr qu gi b c d D g h k l m n p r s t v x";
/// Vowels, with `A E O` for â ê ô and `W P U` for ă ơ ư; then whether a coda must not (0), must (1)
/// or may (2) follow.
const NUCLEI: &str = "a2 W1 A1 e2 E2 i2 o2 O2 P2 u2 U2 y2 \
    ai0 ao0 au0 ay0 Au0 Ay0 eo0 Eu0 ia0 iE1 iu0 oa2 oW1 oe2 oi0 Oi0 Pi0 oo1 OO1 ua0 uA1 uE2 ui0 uO1 uP0 uy2 Ua0 Ui0 \
    UP1 Uu0 yE1 iEu0 yEu0 oai0 oao0 oay0 oeo0 uAy0 uOi0 uya0 uyE1 uyu0 UPi0 UPu0 uEu0";
const CODAS: &str = "ng nh ch c m n p t k";

/// The letter that stands for a part in the tables.
fn sign(part: Part) -> u8 {
    match (part.base, part.shape) {
        (b'a' | b'e' | b'o', SHAPE_HAT) => part.base.to_ascii_uppercase(),
        (b'a', SHAPE_HOOK) => b'W',
        (b'o', SHAPE_HOOK) => b'P',
        (b'u', SHAPE_HOOK) => b'U',
        (b'd', SHAPE_HOOK) => b'D',
        (base, SHAPE_NONE) => base,
        _ => b'?',
    }
}

pub(super) fn is_vowel(base: u8) -> bool {
    matches!(base, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Where the nucleus of a syllable lies, when it is one.
pub(super) fn nucleus(parts: &[Part], tone: u8, strictness: Strictness) -> Option<core::ops::Range<usize>> {
    let signs: Vec<u8> = parts.iter().map(|part| sign(*part)).gather();
    let onsets = ONSETS.split(' ').chain([""]);
    onsets.filter(|onset| signs.starts_with(onset.as_bytes())).find_map(|onset| {
        let rest = signs.get(onset.len()..)?;
        let vowels = rest.iter().take_while(|sign| is_vowel(base_of(**sign))).count();
        let (nucleus, coda) = rest.split_at_checked(vowels)?;
        let fits = vowels > 0 && fits_coda(coda, tone, strictness) && fits_nucleus(nucleus, coda, strictness);
        fits.then(|| onset.len()..onset.len() + vowels)
    })
}

fn base_of(sign: u8) -> u8 {
    match sign {
        b'A' | b'W' => b'a',
        b'E' => b'e',
        b'O' | b'P' => b'o',
        b'U' => b'u',
        sign => sign,
    }
}

fn fits_coda(coda: &[u8], tone: u8, strictness: Strictness) -> bool {
    let is_stop = matches!(coda, b"c" | b"ch" | b"p" | b"t" | b"k");
    // Stops take only sắc and nặng.
    let tone_fits = !is_stop || tone >= 4 || tone == 0 && strictness == Strictness::Begun;
    tone_fits && (coda.is_empty() || CODAS.split(' ').any(|known| known.as_bytes() == coda))
}

fn fits_nucleus(nucleus: &[u8], coda: &[u8], strictness: Strictness) -> bool {
    NUCLEI.split_ascii_whitespace().any(|known| {
        let Some((rule, vowels)) = known.as_bytes().split_last() else { return false };
        match strictness {
            Strictness::Whole => vowels == nucleus && *rule != if coda.is_empty() { b'1' } else { b'0' },
            Strictness::Begun => {
                let reach = if coda.is_empty() { nucleus.len() <= vowels.len() } else { nucleus.len() == vowels.len() };
                let coda_fits = coda.is_empty() || *rule != b'0';
                // What has no mark yet may get one.
                let marks_fit = nucleus.iter().zip(vowels).all(|(have, want)| have == want || *have == base_of(*want));
                reach && coda_fits && marks_fit
            }
        }
    })
}

/// The part that carries the tone.
///
/// Of `oa`, `oe`, `uy` at the end it is the first, as in `hòa`.
pub(super) fn tone_place(parts: &[Part], nucleus: core::ops::Range<usize>) -> usize {
    let vowels = parts.get(nucleus.clone()).unwrap_or_default();
    let shaped = vowels.iter().rposition(|part| part.shape != SHAPE_NONE);
    let is_closed = nucleus.end < parts.len();
    let place = match (shaped, vowels.len()) {
        (Some(place), _) => place,
        (None, length) if is_closed => length - 1,
        (None, 3..) => 1,
        _ => 0,
    };
    nucleus.start + place
}

/// Whether a Vietnamese syllable may begin with these folded letters.
pub(crate) fn may_begin(letters: &str) -> bool {
    ONSETS.split(' ').chain([""]).any(|onset| {
        let onset = onset.as_bytes();
        let letters = letters.as_bytes();
        letters.strip_prefix(onset).is_some_and(|rest| {
            let vowels = rest.iter().take_while(|letter| is_vowel(**letter)).count();
            let (nucleus, coda) = rest.split_at(vowels);
            if vowels == 0 {
                coda.is_empty()
            } else {
                fits_coda(coda, 0, Strictness::Begun) && fits_nucleus(nucleus, coda, Strictness::Begun)
            }
        }) || onset.starts_with(letters)
    })
}
