package org.ruhu.demo;

import java.util.random.RandomGenerator;

/** Tibetan names as they are written around Lhasa, {@code domain.md} §12.2. */
final class Names {
    /** @param sex 1 man, 2 woman, 0 either */
    private record Element(String zh, String bo, int sex) {}

    private static final Element[] COMMON = {
        e("扎西", "བཀྲ་ཤིས", 0), e("次仁", "ཚེ་རིང", 0), e("尼玛", "ཉི་མ", 0), e("达瓦", "ཟླ་བ", 0), e("米玛", "མིག་དམར", 0),
        e("拉巴", "ལྷག་པ", 0), e("普布", "ཕུར་བུ", 0), e("巴桑", "པ་སངས", 0), e("边巴", "སྤེན་པ", 0), e("卓玛", "སྒྲོལ་མ", 2),
        e("央金", "དབྱངས་ཅན", 2), e("德吉", "བདེ་སྐྱིད", 2), e("格桑", "སྐལ་བཟང", 0), e("索朗", "བསོད་ནམས", 0),
        e("旦增", "བསྟན་འཛིན", 0)};
    private static final Element[] OTHER = {
        e("卓嘎", "སྒྲོལ་དཀར", 2), e("拉姆", "ལྷ་མོ", 2), e("曲珍", "ཆོས་སྒྲོན", 2), e("玉珍", "གཡུ་སྒྲོན", 2),
        e("白珍", "དཔལ་སྒྲོན", 2), e("梅朵", "མེ་ཏོག", 2), e("旺姆", "དབང་མོ", 2), e("白玛", "པདྨ", 0), e("洛桑", "བློ་བཟང", 1),
        e("平措", "ཕུན་ཚོགས", 0), e("顿珠", "དོན་གྲུབ", 1), e("罗布", "ནོར་བུ", 1), e("多吉", "རྡོ་རྗེ", 1),
        e("旺堆", "དབང་འདུས", 1), e("朗杰", "རྣམ་རྒྱལ", 1), e("晋美", "འཇིགས་མེད", 1), e("强巴", "བྱམས་པ", 0),
        e("群培", "ཆོས་འཕེལ", 1), e("欧珠", "དངོས་གྲུབ", 1), e("贡嘎", "ཀུན་དགའ", 0), e("益西", "ཡེ་ཤེས", 0),
        e("阿旺", "ངག་དབང", 0), e("次旺", "ཚེ་དབང", 0), e("次旦", "ཚེ་བརྟན", 0), e("琼达", "ཆུང་བདག", 0)};
    private static final String TSHEG = "་";

    private Names() {}

    private static Element e(String zh, String bo, int sex) {
        return new Element(zh, bo, sex);
    }

    record Name(String zh, String bo) {}

    /** Two elements nine times out of ten, else one. */
    static Name of(RandomGenerator random, int sex) {
        Element first = pick(random, sex, .7);
        if (random.nextDouble() < .08) {
            return new Name(first.zh(), first.bo());
        }
        Element second = pick(random, sex, .35);
        while (second.zh().equals(first.zh())) {
            second = pick(random, sex, .35);
        }
        return new Name(first.zh() + second.zh(), first.bo() + TSHEG + second.bo());
    }

    private static Element pick(RandomGenerator random, int sex, double common) {
        while (true) {
            Element[] from = random.nextDouble() < common ? COMMON : OTHER;
            Element element = from[random.nextInt(from.length)];
            if (element.sex() == 0 || element.sex() == sex) {
                return element;
            }
        }
    }
}
