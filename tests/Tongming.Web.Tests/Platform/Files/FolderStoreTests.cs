using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Reports;

namespace Tongming.Web.Tests.Platform.Files;

public sealed class MemoryStoreTests : FileStoreContract
{
    internal override IFileStore Store { get; } = new MemoryStore(TimeProvider.System);
}

public sealed class FolderStoreTests : FileStoreContract, IDisposable
{
    private readonly TestFolder folder = new();
    private readonly EphemeralDataProtectionProvider keys = new();

    public FolderStoreTests() => Store = With(keys);

    internal override IFileStore Store { get; }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_lies_on_the_disk_cannot_be_read_there()
    {
        var name = Named(await PutAsync(Encoding.UTF8.GetBytes("张三的身份证号")));
        Assert.DoesNotContain("张三", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(PathOf(name))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_is_encrypted_by_another_key_each_time()
    {
        var name = Named(await PutAsync(Content(100)));
        var first = await File.ReadAllBytesAsync(PathOf(name));
        File.Delete(PathOf(name));
        await PutAsync(Content(100));
        Assert.NotEqual(first[FileSeal.Length..], (await File.ReadAllBytesAsync(PathOf(name)))[FileSeal.Length..]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(FileSeal.Length)]
    [InlineData(FileSeal.Length + FileSeal.ChunkSize + FileSeal.TagSize + 10)]
    [InlineData(-1)]
    public async Task A_changed_byte_anywhere_is_noticed(int at)
    {
        var name = Named(await PutAsync(Content(100_000)));
        var bytes = await File.ReadAllBytesAsync(PathOf(name));
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        await File.WriteAllBytesAsync(PathOf(name), bytes);
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(name));
        await Assert.ThrowsAsync<DamagedFileException>(() => Store.ReadAsync(name, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_content_of_nothing_that_was_changed_is_noticed()
    {
        var name = Named(await PutAsync([]));
        var bytes = await File.ReadAllBytesAsync(PathOf(name), TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(PathOf(name), bytes, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<DamagedFileException>(() => Store.ReadAsync(name, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(FileSeal.Length)]
    [InlineData(FileSeal.Length + FileSeal.ChunkSize + FileSeal.TagSize)]
    public async Task A_file_that_was_cut_off_is_noticed(int length)
    {
        var name = Named(await PutAsync(Content(FileSeal.ChunkSize * 2)));
        var bytes = await File.ReadAllBytesAsync(PathOf(name));
        await File.WriteAllBytesAsync(PathOf(name), bytes[..length]);
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(name));
    }

    [Fact]
    public async Task Two_contents_that_were_exchanged_are_noticed()
    {
        var (one, other) = (Named(await PutAsync(Content(50))), Named(await PutAsync(Content(51))));
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(one))!);
        File.Copy(PathOf(other), PathOf(one), overwrite: true);
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(one));
    }

    [Fact]
    public async Task A_file_that_was_carried_to_another_body_does_not_open()
    {
        var name = Named(await PutAsync(Content(50)));
        var other = name with { BodyId = Guid.CreateVersion7() };
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(other))!);
        File.Copy(PathOf(name), PathOf(other));
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(other));
    }

    [Fact]
    public async Task Without_the_keys_of_the_installation_nothing_opens()
    {
        var name = Named(await PutAsync(Content(50)));
        await Assert.ThrowsAsync<DamagedFileException>(() => With(new EphemeralDataProtectionProvider()).OpenAsync(name));
    }

    [Fact]
    public async Task A_damaged_file_is_mended_when_its_content_comes_again()
    {
        var name = Named(await PutAsync(Content(5000)));
        await File.WriteAllBytesAsync(PathOf(name), [1, 2, 3]);
        await PutAsync(Content(5000));
        Assert.Equal(Content(5000), await ReadAsync(name));
    }

    [Fact]
    public async Task A_content_that_breaks_off_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.PutAsync(Guid.CreateVersion7(), new Breaking()));
        Assert.Empty(Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories));
    }

    private FolderStore With(IDataProtectionProvider provider) =>
        new(new DataOptions { Folder = folder.Root }, provider, new LegalClock(TimeProvider.System));

    private string PathOf(StoredName name) => Path.Combine(folder.Root, "files", name.Path);

    private sealed class Breaking : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("the line was cut");
    }
}
