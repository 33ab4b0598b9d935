using System.Text;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Tests.Platform.Files;

/// <summary>What every store of files must do; each has a class of its own below this one.</summary>
public abstract class FileStoreContract
{
    private readonly Guid body = Guid.CreateVersion7();

    /// <summary>The store under test; every call gives the same contents.</summary>
    internal abstract IFileStore Store { get; }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024 - 1)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(300_000)]
    public async Task What_is_put_in_comes_out(int length)
    {
        var content = Content(length);
        var stored = await PutAsync(content);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), stored.Sha256);
        Assert.Equal(length, stored.Size);
        Assert.Equal(content, await ReadAsync(new StoredName(body, stored.Sha256)));
        Assert.Equal(content, await Store.ReadAsync(new StoredName(body, stored.Sha256), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_content_that_comes_in_small_pieces_is_the_same_content()
    {
        var content = Content(100_000);
        var stored = await Store.PutAsync(body, new Dripping(content), TestContext.Current.CancellationToken);
        Assert.Equal(content, await ReadAsync(new StoredName(body, stored.Sha256)));
    }

    [Fact]
    public async Task The_same_content_twice_is_one_content()
    {
        var first = await PutAsync(Content(1000));
        Assert.Equal(first, await PutAsync(Content(1000)));
        Assert.Single(await NamesAsync());
    }

    [Fact]
    public async Task A_content_belongs_to_one_body()
    {
        var stored = await PutAsync(Content(10));
        var others = new StoredName(Guid.CreateVersion7(), stored.Sha256);
        Assert.False(await Store.ExistsAsync(others));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.OpenAsync(others));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.OpenAsItLiesAsync(others));
    }

    [Fact]
    public async Task What_was_put_in_again_is_not_deleted()
    {
        var stored = await PutAsync(Content(10));
        var name = new StoredName(body, stored.Sha256);
        Assert.False(await Store.DeleteAsync(name, DateTimeOffset.MinValue));
        Assert.True(await Store.ExistsAsync(name));
        Assert.True(await Store.DeleteAsync(name, DateTimeOffset.MaxValue));
        Assert.False(await Store.ExistsAsync(name));
        Assert.False(await Store.DeleteAsync(name, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task What_is_taken_as_it_lies_can_be_put_back()
    {
        var content = Content(70_000);
        var name = new StoredName(body, (await PutAsync(content)).Sha256);
        using var kept = new MemoryStream();
        await using (var lies = await Store.OpenAsItLiesAsync(name))
            await lies.CopyToAsync(kept);
        Assert.True(await Store.DeleteAsync(name, DateTimeOffset.MaxValue));

        kept.Position = 0;
        await Store.PutAsItLiesAsync(name, kept);

        Assert.Equal(content, await ReadAsync(name));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public async Task A_name_that_is_no_sum_leads_nowhere(string sha) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenAsync(new StoredName(body, sha)));

    private protected Task<StoredFile> PutAsync(byte[] content) => Store.PutAsync(body, new MemoryStream(content));

    private protected async Task<byte[]> ReadAsync(StoredName name)
    {
        using var read = new MemoryStream();
        await using var stream = await Store.OpenAsync(name);
        await stream.CopyToAsync(read);
        return read.ToArray();
    }

    private protected StoredName Named(StoredFile stored) => new(body, stored.Sha256);

    private protected static byte[] Content(int length) =>
        [.. Encoding.UTF8.GetBytes("统计年鉴").Concat(Enumerable.Range(0, length).Select(i => (byte)(i * 7 % 251))).Take(length)];

    private async Task<IReadOnlyList<StoredName>> NamesAsync()
    {
        var names = new List<StoredName>();
        await foreach (var name in Store.AllAsync())
            if (name.BodyId == body)
                names.Add(name);
        return names;
    }

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    private sealed class Dripping(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
