use super::guess::guess;
use crate::error::ReadError;
use crate::gather::Gather as _;

/// How far the bytes around a bad one are looked at to guess their character set.
const LOOK: usize = 4096;

/// Bytes to text, chunk by chunk: UTF-8 with or without a byte order mark, or
/// UTF-16 with one (or, without one, seen from the zeros of its first ASCII).
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    encoding: Encoding,
    /// Bytes of a character, or of the first few of the file, whose rest is to come.
    carry: Vec<u8>,
    /// Bytes before the carry.
    offset: u64,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    #[default]
    Unknown,
    Utf8,
    Utf16 {
        big: bool,
    },
}

impl Decoder {
    /// Decodes a chunk, and hands the text on in one or two pieces.
    pub fn push(&mut self, bytes: &[u8], sink: &mut dyn FnMut(&str) -> Result<(), ReadError>) -> Result<(), ReadError> {
        if self.encoding == Encoding::Unknown {
            self.carry.extend_from_slice(bytes);
            return if self.carry.len() < 8 { Ok(()) } else { self.begin(sink) };
        }
        self.decode(bytes, sink)
    }

    /// After the last chunk: what is left has to be whole.
    pub fn finish(&mut self, sink: &mut dyn FnMut(&str) -> Result<(), ReadError>) -> Result<(), ReadError> {
        if self.encoding == Encoding::Unknown {
            self.begin(sink)?;
        }
        match (self.encoding, self.carry.first()) {
            (Encoding::Utf8, Some(&byte)) => Err(self.not_utf8(byte, 0, &self.carry)),
            _ => Ok(()),
        }
    }

    fn begin(&mut self, sink: &mut dyn FnMut(&str) -> Result<(), ReadError>) -> Result<(), ReadError> {
        let bytes = std::mem::take(&mut self.carry);
        // The first four letters of a Vietnamese text, of which each has one of these for its upper half.
        let is_wide = |from| {
            bytes.len() > 7 && bytes.iter().skip(from).step_by(2).take(4).all(|half| matches!(half, 0 | 1 | 0x1E))
        };
        let (encoding, mark) = match bytes.as_slice() {
            // Workbooks and the like, rich text, a web page in one file.
            [b'P', b'K', 3, 4, ..]
            | [0xD0, 0xCF, 0x11, 0xE0, ..]
            | [b'{', b'\\', b'r', b't', ..]
            | [b'M', b'I', b'M', b'E', ..] => return Err(ReadError::Workbook),
            [b'%', b'P', b'D', b'F', ..] => return Err(ReadError::Pdf),
            [0xFF, 0xFE, ..] => (Encoding::Utf16 { big: false }, 2),
            [0xFE, 0xFF, ..] => (Encoding::Utf16 { big: true }, 2),
            // No other text has a zero so early; the second letter may be Vietnamese.
            [1..=255, 0, _, _, ..] => (Encoding::Utf16 { big: false }, 0),
            [0, 1..=255, _, _, ..] => (Encoding::Utf16 { big: true }, 0),
            _ if is_wide(0) || is_wide(1) => (Encoding::Utf16 { big: is_wide(0) }, 0),
            _ => (Encoding::Utf8, 0),
        };
        self.encoding = encoding;
        let mut rest = bytes.get(mark..).unwrap_or_default();
        // Programs that put texts together leave one for each.
        while let [0xEF, 0xBB, 0xBF, after @ ..] = rest.trim_ascii_start() {
            rest = after;
        }
        self.offset = (bytes.len() - rest.len()) as u64;
        self.decode(rest, sink)
    }

    fn decode(&mut self, bytes: &[u8], sink: &mut dyn FnMut(&str) -> Result<(), ReadError>) -> Result<(), ReadError> {
        match self.encoding {
            Encoding::Utf16 { big } => sink(&self.utf16(bytes, big)),
            _ => self.utf8(bytes, sink),
        }
    }

    fn utf8(&mut self, bytes: &[u8], sink: &mut dyn FnMut(&str) -> Result<(), ReadError>) -> Result<(), ReadError> {
        let mut bytes = bytes;
        // A character that was cut between two chunks is completed by itself.
        while let (false, Some((&next, rest))) = (self.carry.is_empty(), bytes.split_first()) {
            let mut character = std::mem::take(&mut self.carry);
            character.push(next);
            bytes = rest;
            self.piece(&character, bytes, sink)?;
        }
        self.piece(bytes, &[], sink)
    }

    fn piece(
        &mut self,
        bytes: &[u8],
        beyond: &[u8],
        sink: &mut dyn FnMut(&str) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let (sound, bad) = match str::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let (sound, rest) = bytes.split_at(error.valid_up_to());
                let bad = error.error_len().and_then(|_| rest.first());
                if bad.is_none() {
                    self.carry = rest.to_vec();
                }
                (str::from_utf8(sound).unwrap_or_default(), bad)
            }
        };
        // What stands before a bad byte may have a fault of its own, to be said first.
        if !sound.is_empty() {
            sink(sound)?;
        }
        if let Some(&byte) = bad {
            return Err(self.not_utf8(byte, sound.len(), &[bytes, beyond].concat()));
        }
        self.offset += sound.len() as u64;
        Ok(())
    }

    /// `near` begins where `offset` stands, `at` is the bad byte in it. Its line
    /// is known to whoever took the text before it.
    fn not_utf8(&self, byte: u8, at: usize, near: &[u8]) -> ReadError {
        let from = at.saturating_sub(LOOK);
        let around = near.get(from..near.len().min(at + LOOK)).unwrap_or_default();
        ReadError::NotUtf8 { offset: self.offset + at as u64, line: 0, byte, guess: guess(around) }
    }

    /// Half of a pair becomes a replacement sign, and an odd last byte is let go.
    fn utf16(&mut self, bytes: &[u8], big: bool) -> String {
        let mut all = std::mem::take(&mut self.carry);
        all.extend_from_slice(bytes);
        let (pairs, odd) = all.as_chunks::<2>();
        let from_bytes = if big { u16::from_be_bytes } else { u16::from_le_bytes };
        let unit = |pair: &[u8; 2]| from_bytes(*pair);
        let mut units: Vec<u16> = pairs.iter().map(unit).gather();
        let half = units.pop_if(|last| (0xD800..0xDC00).contains(last));
        self.carry = match half {
            Some(_) => all.get(all.len() - odd.len() - 2..).unwrap_or_default().to_vec(),
            None => odd.to_vec(),
        };
        String::from_utf16_lossy(&units)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::charset::Charset;

    fn decode<'a>(chunks: impl Iterator<Item = &'a [u8]>) -> Result<String, ReadError> {
        let (mut decoder, mut out) = (Decoder::default(), String::new());
        let mut sink = |text: &str| {
            out.push_str(text);
            Ok(())
        };
        for chunk in chunks {
            decoder.push(chunk, &mut sink)?;
        }
        decoder.finish(&mut sink)?;
        Ok(out)
    }

    #[test]
    fn a_byte_order_mark_is_dropped() {
        let (one, two) = (&b"\xEF\xBB\xBFA\xE1\xBB\x87"[..], b"\r\n\xEF\xBB\xBF\xEF\xBB\xBFA\xE1\xBB\x87");
        for bytes in [one, two, b"\xFF\xFEA\0\xC7\x1E", b"\xFE\xFF\0A\x1E\xC7"] {
            assert_eq!(decode(bytes.chunks(1)).unwrap(), "Aệ");
        }
    }

    #[test]
    fn wide_text_is_told_without_a_mark_too() {
        for text in ["Họ và tên;Năm\n", "STT,Tên\n", "Đơn vị;Tên\n", "Ưu tú\n"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(decode(little.chunks(3)).unwrap(), text);
            assert_eq!(decode(big.chunks(3)).unwrap(), text);
        }
    }

    #[test]
    fn bytes_that_are_no_utf8_are_said_with_their_place() {
        let error = decode(b"{\n\n \"sa\xECch th\xFD\xF5\xD2ng\"".chunks(64)).unwrap_err();
        let expect = ReadError::NotUtf8 { offset: 7, line: 0, byte: 0xEC, guess: Some(Charset::Windows1258) };
        assert_eq!(error, expect);
    }

    #[test]
    fn a_workbook_and_a_pdf_are_known_by_their_first_bytes() {
        for (bytes, expect) in [
            (&b"PK\x03\x04\x14\0\x06\0\x08\x90"[..], ReadError::Workbook),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", ReadError::Workbook),
            (b"{\\rtf1\\ansi", ReadError::Workbook),
            (b"MIME-Version: 1.0\n", ReadError::Workbook),
            (b"%PDF-1.7\n%\xE2\xE3", ReadError::Pdf),
        ] {
            assert_eq!(decode(bytes.chunks(3)).unwrap_err(), expect);
        }
    }

    #[test]
    fn a_file_cut_in_a_character_is_no_utf8() {
        let error = decode(b"Thi\xE1\xBB".chunks(2)).unwrap_err();
        assert!(matches!(error, ReadError::NotUtf8 { offset: 3, byte: 0xE1, .. }), "{error:?}");
    }

    proptest! {
        #[test]
        fn chunks_change_nothing(text in ".{0,40}", size in 1usize..9) {
            let text = text.trim_start_matches(&['\u{FEFF}', '\0'][..]);
            let with_zero_free_start = format!("ab{text}");
            prop_assert_eq!(decode(with_zero_free_start.as_bytes().chunks(size)).unwrap(), with_zero_free_start.as_str());
            let wide: Vec<u8> = format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
            prop_assert_eq!(decode(wide.chunks(size)).unwrap(), text);
        }

        #[test]
        fn any_bytes_in_any_chunks_give_the_same(bytes in prop::collection::vec(any::<u8>(), 0..60), size in 1usize..9) {
            let place = |result: Result<String, ReadError>| result.map_err(|error| match error {
                ReadError::NotUtf8 { offset, line, byte, .. } => (offset, line, byte),
                _ => (0, 0, 0),
            });
            prop_assert_eq!(place(decode(bytes.chunks(size))), place(decode(bytes.chunks(64))));
        }
    }
}
