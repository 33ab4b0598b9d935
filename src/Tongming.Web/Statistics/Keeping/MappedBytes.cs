using System.Buffers;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Tongming.Web.Statistics.Keeping;

/// <summary>A whole file as memory: the system reads the pages that are touched. It stays open until it is disposed of.</summary>
internal sealed unsafe class MappedBytes : MemoryManager<byte>
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly int length;
    private bool isClosed;

    /// <summary>Maps a file of 1 byte to 2 GB.</summary>
    public MappedBytes(SafeFileHandle handle)
    {
        length = checked((int)RandomAccess.GetLength(handle));
        file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        return new Span<byte>(start, length);
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        return new MemoryHandle(start + elementIndex);
    }

    public override void Unpin() { }

    protected override void Dispose(bool disposing)
    {
        if (isClosed)
            return;
        isClosed = true;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        if (!disposing)
            return;
        view.Dispose();
        file.Dispose();
    }
}
