using System.Buffers;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Tongming.Web.Statistics.Keeping;

/// <summary>
/// A whole file as memory: the system reads the pages that are touched. Whoever holds a piece of it holds it; the map itself stays until <see cref="Map"/> is disposed of.
/// </summary>
internal sealed unsafe class MappedBytes : MemoryManager<byte>
{
    /// <summary>Maps a file of 1 byte to 2 GB.</summary>
    public MappedBytes(SafeFileHandle handle) => Map = new Mapping(handle);

    /// <summary>The map, which outlives this where it is held on its own.</summary>
    public Mapping Map { get; }

    public override Span<byte> GetSpan() => Map.Bytes;

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        _ = Map.Bytes;
        return new MemoryHandle(Map.Start + elementIndex);
    }

    public override void Unpin() { }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Map.Dispose();
    }

    /// <summary>A mapped file. It may be disposed of only when nobody reads in it any more.</summary>
    internal sealed class Mapping : IDisposable
    {
        private readonly MemoryMappedFile file;
        private readonly MemoryMappedViewAccessor view;
        private readonly int length;
        private readonly byte* start;
        private bool isClosed;

        public Mapping(SafeFileHandle handle)
        {
            length = checked((int)RandomAccess.GetLength(handle));
            file = MemoryMappedFile.CreateFromFile(
                handle,
                null,
                0,
                MemoryMappedFileAccess.Read,
                HandleInheritability.None,
                leaveOpen: false
            );
            view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            start += view.PointerOffset;
        }

        /// <summary>Its first byte.</summary>
        public byte* Start => start;

        /// <summary>All of it.</summary>
        public Span<byte> Bytes
        {
            get
            {
                ObjectDisposedException.ThrowIf(isClosed, this);
                return new Span<byte>(start, length);
            }
        }

        public void Dispose()
        {
            if (isClosed)
                return;
            isClosed = true;
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
        }
    }
}
