using System.Text;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>The streams at the top of a compound file, a small file system of chained sectors. Every chain is bounded by the file's own size.</summary>
internal sealed class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const uint NoEntry = 0xFFFFFFFF;
    private const int EntryLength = 128;
    private const int HeaderPlaces = 109;
    private readonly BoundedBytes content;
    private readonly int sectorLength;
    private readonly List<uint> tableSectors = [];
    private readonly Dictionary<string, (uint First, uint Length)> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly BoundedBytes shortTable;
    private readonly BoundedBytes shortSectors;

    public CompoundFile(ReadOnlyMemory<byte> file)
    {
        content = new BoundedBytes(file);
        sectorLength = content.Short(30) switch
        {
            9 => 512,
            12 => 4096,
            _ => throw BoundedBytes.Damaged(),
        };
        FindTable();
        var directory = Chain(content.Unsigned(48), null);
        ReadEntries(directory);
        shortTable = Chain(content.Unsigned(60), null);
        shortSectors = Chain(directory.Unsigned(116), directory.Unsigned(120));
    }

    /// <summary>A stream by its name, or null.</summary>
    public BoundedBytes? Stream(string name)
    {
        if (!entries.TryGetValue(name, out var entry))
            return null;
        return entry.Length >= content.Unsigned(56) ? Chain(entry.First, entry.Length) : ShortChain(entry.First, entry.Length);
    }

    private int SectorCount => content.Length / sectorLength;

    /// <summary>The table of successors has sectors of its own: the first are named in the header, the others in a chain.</summary>
    private void FindTable()
    {
        AddTableSectors(content.Part(76, HeaderPlaces * 4));
        var next = content.Unsigned(68);
        for (var step = 0; next < LastSector; step++)
        {
            if (step > SectorCount)
                throw BoundedBytes.Damaged();
            var sector = Sector(next);
            AddTableSectors(sector.Part(0, sectorLength - 4));
            next = sector.Unsigned(sectorLength - 4);
        }
    }

    private void AddTableSectors(BoundedBytes places)
    {
        for (var at = 0; at < places.Length; at += 4)
            if (places.Unsigned(at) < LastSector)
                tableSectors.Add(places.Unsigned(at));
    }

    private void ReadEntries(BoundedBytes directory)
    {
        var open = new Stack<uint>([directory.Unsigned(76)]);
        for (var seen = 0; open.TryPop(out var index); seen++)
        {
            if (index == NoEntry)
                continue;
            if (seen > directory.Length / EntryLength * 3)
                throw BoundedBytes.Damaged();
            var entry = directory.Part(index * (long)EntryLength, EntryLength);
            var nameLength = Math.Clamp(entry.Short(64) - 2, 0, 62);
            entries.TryAdd(Encoding.Unicode.GetString(entry.Part(0, nameLength).All.Span), (entry.Unsigned(116), entry.Unsigned(120)));
            open.Push(entry.Unsigned(68));
            open.Push(entry.Unsigned(72));
        }
    }

    /// <summary>A chain of sectors, as many bytes of it as said.</summary>
    private BoundedBytes Chain(uint first, uint? length)
    {
        var sectors = new List<uint>();
        for (var next = first; next < LastSector && sectors.Count * (long)sectorLength < (length ?? uint.MaxValue); next = Successor(next))
        {
            if (sectors.Count > SectorCount)
                throw BoundedBytes.Damaged();
            sectors.Add(next);
        }

        var bytes = new byte[sectors.Count * (long)sectorLength];
        for (var index = 0; index < sectors.Count; index++)
            Sector(sectors[index]).All.CopyTo(bytes.AsMemory(index * sectorLength));
        return new BoundedBytes(bytes).Part(0, length ?? (uint)bytes.Length);
    }

    /// <summary>Short streams share one long one in pieces of 64 bytes.</summary>
    private BoundedBytes ShortChain(uint first, uint length)
    {
        const int pieceLength = 64;
        if (length > shortSectors.Length)
            throw BoundedBytes.Damaged();
        var bytes = new byte[length];
        var next = first;
        for (var at = 0; at < bytes.Length; at += pieceLength)
        {
            var rest = Math.Min(pieceLength, bytes.Length - at);
            shortSectors.Part(next * (long)pieceLength, rest).All.CopyTo(bytes.AsMemory(at));
            next = at + pieceLength < bytes.Length ? shortTable.Unsigned(next * 4L) : next;
        }

        return new BoundedBytes(bytes);
    }

    private uint Successor(uint sector)
    {
        var perSector = (uint)sectorLength / 4;
        if (sector / perSector >= tableSectors.Count)
            throw BoundedBytes.Damaged();
        return Sector(tableSectors[(int)(sector / perSector)]).Unsigned(sector % perSector * 4);
    }

    /// <summary>A sector; the last one of the file may be cut short.</summary>
    private BoundedBytes Sector(uint sector)
    {
        var start = (sector + 1L) * sectorLength;
        if (start >= content.Length)
            throw BoundedBytes.Damaged();
        return content.Part(start, Math.Min(sectorLength, content.Length - start));
    }
}
