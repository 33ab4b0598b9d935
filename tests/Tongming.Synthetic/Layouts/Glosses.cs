using System.Text;

namespace Tongming.Synthetic;

/// <summary>Traditional characters, with their pinyin in brackets where wanted, for the words of the forms and of the synthetic prose.</summary>
internal static class Glosses
{
    private const string Pairs =
        "关關guān 开開kāi 请請qǐng 数數shù 结結jié 转轉zhuǎn 办辦bàn 继繼jì 续續xù 总總zǒng 计計jì 处處chù 决決jué 许許xǔ 罚罰fá 强強qiáng 费費fèi 额額é 万萬wàn 单單dān 规規guī "
        + "废廢fèi 现現xiàn 发發fā 项項xiàng 内內nèi 业業yè 务務wù 机機jī 构構gòu 组組zǔ 织織zhī 会會huì 问問wèn 题題tí 进進jìn 况況kuàng 报報bào 获獲huò 认認rèn 确確què 复復fù 议議yì "
        + "诉訴sù 讼訟sòng 维維wéi 纠糾jiū 审審shěn 经經jīng 来來lái 没沒méi 国國guó 属屬shǔ 护護hù 权權quán 类類lèi 过過guò 执執zhí 询詢xún 举舉jǔ 访訪fǎng 无無wú 补補bǔ 区區qū 县縣xiàn "
        + "为為wèi 与與yǔ 当當dāng 这這zhè 应應yīng 对對duì 实實shí 时時shí 间間jiān 门門mén 户戶hù 网網wǎng 众眾zhòng 号號hào 条條tiáo 个個gè 统統tǒng 财財cái 设設shè 乡鄉xiāng 运運yùn "
        + "输輸shū 级級jí 据據jù 电電diàn 话話huà 线線xiàn 员員yuán 动動dòng 态態tài 库庫kù 图圖tú 读讀dú 书書shū 责責zé 体體tǐ 栏欄lán 广廣guǎng 较較jiào 细細xì 样樣yàng 评評píng 测測cè "
        + "训訓xùn 学學xué 习習xí 标標biāo 准準zhǔn 严嚴yán 华華huá 协協xié 质質zhì 贴貼tiē 产產chǎn 参參cān 层層céng 场場chǎng 阅閱yuè 导導dǎo 领領lǐng 达達dá 变變biàn 长長cháng 东東dōng "
        + "渔漁yú 丰豐fēng 减減jiǎn 优優yōu 须須xū 点點diǎn 农農nóng 济濟jì 览覽lǎn 显顯xiǎn 围圍wéi 险險xiǎn 联聯lián 团團tuán 试試shì 写寫xiě 错錯cuò 涛濤tāo 云雲yún 苍蒼cāng 润潤rùn";

    private static readonly Dictionary<char, (char Traditional, string Pinyin)> Map = Pairs
        .Split(' ')
        .ToDictionary(pair => pair[0], pair => (pair[1], pair[2..]));

    public static string Traditional(string text) =>
        string.Concat(text.Select(character => Map.TryGetValue(character, out var found) ? found.Traditional : character));

    public static string TraditionalWithPinyin(string text)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            if (!Map.TryGetValue(character, out var found))
                result.Append(character);
            else
                result.Append(found.Traditional).Append('(').Append(found.Pinyin).Append(')');
        }

        return result.ToString();
    }
}
