//! Gzip and brotli around bytes that stay as they are: enough to see that a browser unpacks
//! before it checks a hash.

/// A gzip stream of stored blocks.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255];
    let blocks: Vec<&[u8]> = bytes.chunks(0xFFFF).collect();
    for (at, block) in blocks.iter().enumerate() {
        let length = block.len() as u16;
        out.push(u8::from(at + 1 == blocks.len()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(*block);
    }
    out.extend(checksum(bytes).to_le_bytes());
    out.extend((bytes.len() as u32).to_le_bytes());
    out
}

/// The CRC-32 that gzip ends with.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
    };
    !bytes.iter().fold(!0, step)
}

/// A brotli stream of uncompressed meta-blocks, with a window of 64 KB.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    // The window's size is one bit, 0; each block is ISLAST 0, four nibbles of length - 1, ISUNCOMPRESSED 1.
    let mut out = Vec::with_capacity(bytes.len() + 64);
    for (at, block) in bytes.chunks(0x1_0000).enumerate() {
        let head = (block.len() as u32 - 1) << 3 | 1 << 19;
        let (head, length) = if at == 0 { (head << 1, 3) } else { (head, 3) };
        out.extend(head.to_le_bytes().iter().take(length));
        out.extend(block);
    }
    // ISLAST and ISLASTEMPTY.
    out.push(3);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_gzip() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_block_is_announced_by_its_length() {
        assert_eq!(gzip(b"an").get(10..17), Some(&[1, 2, 0, 0xFD, 0xFF, b'a', b'n'][..]));
        assert_eq!(brotli(b"an"), [0x10, 0, 0x10, b'a', b'n', 3]);
    }
}
